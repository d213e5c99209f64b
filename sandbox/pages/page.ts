import type { Response } from 'express'
import type { Html } from './html.ts'
import { html } from './html.ts'
import { style } from './style.ts'
import type { Words } from './words.ts'

type Page = {
  words: Words
  title: string
  /** Where the other language is: the same page. */
  url: string
  header?: Html
  body: Html
}

export function sendPage(res: Response, page: Page, status = 200): void {
  res
    .status(status)
    .type('html')
    .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-src *; base-uri 'none'")
    .send(`<!doctype html>${document(page).text}`)
}

function document({ words, title, url, header, body }: Page): Html {
  return html`<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header class="bar"><span class="brand">${words.hospital}</span>${header}<a href="${inOther(url, words)}" lang="${words.lang === 'fr' ? 'en' : 'fr'}">${words.other}</a></header>
${body}
</body>
</html>`
}

function inOther(url: string, words: Words): string {
  const { pathname, searchParams } = new URL(url, 'http://sandbox')
  searchParams.set('lang', words.lang === 'fr' ? 'en' : 'fr')
  return `${pathname}?${searchParams}`
}
