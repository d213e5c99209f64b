import type { Cast } from '../cast.ts'
import { nameOf } from '../cast.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import type { Words } from './words.ts'

type Props = {
  words: Words
  cast: Cast
  setting: { appUrl: string; fhirBase: string }
  search: string
  user: string
}

export function startPage({ words, cast, setting, search, user }: Props): Html {
  const iss = new URLSearchParams({ iss: setting.fhirBase }).toString()
  const alone = `${setting.appUrl}/launch?${iss}`
  const team = `${setting.appUrl}/launch/team?${iss}`
  const found = cast.patients.filter((one) => fits(search, `${nameOf(one.patient)} ${one.who.fr} ${one.who.en}`))
  return html`<main class="page">
<h1>${words.title}</h1>
<p class="invented">${words.invented}</p>
<h2>${words.chooseWho}</h2>
<div class="who">
${door(words, words.asPatient, words.asPatientWhy, alone)}
${withCard(words, setting.appUrl)}
${door(words, words.asMentor, words.asMentorWhy, team)}
${door(words, words.asCoordinator, words.asCoordinatorWhy, team)}
</div>
<h2 id="charts">${words.charts}</h2>
<p>${words.chartsWhy}</p>
${finder({ words, cast, search, user })}
<ul class="rows">${found.map((one) => row(words, one, user))}</ul>
${found.length === 0 && html`<p>${words.nobody}</p>`}
</main>`
}

const door = (words: Words, title: string, why: string, href: string): Html =>
  html`<section class="card"><h3>${title}</h3><p class="soft">${why}</p><a class="button" href="${href}" aria-label="${words.open} : ${title}">${words.open}</a></section>`

/** The card's own address, typed from the card. */
const withCard = (words: Words, appUrl: string): Html =>
  html`<section class="card"><h3>${words.withCard}</h3><p class="soft">${words.withCardWhy}</p><form class="find" action="${appUrl}/i"><label>${words.cardCode}<input name="card" autocomplete="off" spellcheck="false" required></label><button class="button">${words.openCard}</button></form></section>`

function finder({ words, cast, search, user }: Pick<Props, 'words' | 'cast' | 'search' | 'user'>): Html {
  const opensCharts = cast.team.filter(({ role }) => role !== 'coordinator')
  return html`<form class="find" action="/#charts">
<input type="hidden" name="lang" value="${words.lang}">
<label>${words.signedInAs}<select name="as">${opensCharts.map(
    (one) =>
      html`<option value="${one.id}"${one.id === user && html` selected`}>${nameOf(one.practitioner)} · ${words.role[one.role]}</option>`,
  )}</select></label>
<label>${words.search}<input type="search" name="q" value="${search}"></label>
<button class="button">${words.searchButton}</button>
</form>`
}

function row(words: Words, { id, who, patient }: Cast['patients'][number], user: string): Html {
  const query = new URLSearchParams({ user, lang: words.lang })
  const portal = new URLSearchParams({ user: `Patient/${id}`, lang: words.lang })
  const name = nameOf(patient)
  return html`<li>
<div class="text"><h3>${name}</h3><p class="soft">${who[words.lang]}</p></div>
<div class="do">
<a class="button first" href="/ehr/${id}?${query.toString()}" aria-label="${words.inFrame} : ${name}">${words.inFrame}</a>
<a class="button" href="/launch?patient=${id}&${query.toString()}" aria-label="${words.fullPage} : ${name}">${words.fullPage}</a>
<a class="button" href="/launch?patient=${id}&${portal.toString()}" aria-label="${words.asPortal} : ${name}">${words.asPortal}</a>
</div>
</li>`
}

/** Every word must be found, whatever its case and accents. */
function fits(search: string, text: string): boolean {
  const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(search)
    .split(/\s+/)
    .every((word) => plain(text).includes(word))
}
