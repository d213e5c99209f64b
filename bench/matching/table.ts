import { cpus } from 'node:os'
import type { PlanningResult } from './planning.ts'
import type { RankingResult } from './ranking.ts'

export const short = (number: number) =>
  number >= 100
    ? number.toFixed(0)
    : number >= 10
      ? number.toFixed(1)
      : number >= 0.1
        ? number.toFixed(2)
        : number.toFixed(4)
export const times = (ratio: number) => (ratio >= 10 ? `${ratio.toFixed(0)}×` : `${ratio.toFixed(1)}×`)
export const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** The results as a page: ratios first, because milliseconds are this machine's. */
export function pageOf(rankings: readonly RankingResult[], plannings: readonly PlanningResult[]): string {
  return [
    '# Ranking and planning, measured',
    '',
    `Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. Rounds interleaved, each question's times compared within its round, medians. "Same" says that every answer was the same as ours.`,
    '',
    ...(rankings.length > 0 ? rankingPart(rankings) : []),
    ...(plannings.length > 0 ? planningPart(plannings) : []),
  ].join('\n')
}

function rankingPart(rankings: readonly RankingResult[]): string[] {
  return [
    '## The nearest 50 for one patient',
    '',
    row(['mentors', 'available', 'approach', 'times ours', 'ms a question', 'ns a mentor', 'same']),
    row(['--:', '--:', '---', '--:', '--:', '--:', '---']),
    ...rankings.flatMap(({ mentors, available, peers }) =>
      peers.map(({ name, ms, ratio, isSame }) =>
        row([
          mentors,
          available,
          name,
          times(ratio),
          short(ms),
          short((ms * 1e6) / mentors),
          isSame ? 'yes' : '**no**',
        ]),
      ),
    ),
    '',
    row([
      'mentors',
      'ours by the memory floor',
      'bytes a mentor',
      'a whole ranking, with reasons, ms',
      'a request of it, ms of processor',
      'of which ranking',
      'questions × rounds',
    ]),
    row(['--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...rankings.map(({ mentors, peers, floorMs, bytesPerMentor, wholeMs, request, questions, rounds }) =>
      row([
        mentors,
        times((peers[0]?.ms ?? 0) / floorMs),
        short(bytesPerMentor),
        short(wholeMs),
        short(request.cpuMs),
        `${Math.round(request.share * 100)} %`,
        `${questions} × ${rounds}`,
      ]),
    ),
    '',
  ]
}

function planningPart(plannings: readonly PlanningResult[]): string[] {
  return [
    '## A plan for a whole waiting list',
    '',
    row(['patients × mentors', 'question', 'approach', 'times ours', 'ms', 'same total']),
    row(['--:', '---', '---', '--:', '--:', '---']),
    ...plannings.flatMap(({ size, whole, lists }) =>
      [whole, lists].flatMap((peers, nth) =>
        peers.map(({ name, ms, ratio, isSame }) =>
          row([
            `${size} × ${size}`,
            nth === 0 ? 'every pair' : 'the nearest 50 of each',
            name,
            times(ratio),
            short(ms),
            isSame ? 'yes' : '**no**',
          ]),
        ),
      ),
    ),
    '',
    row(['patients × mentors', 'from people to plan, ms', 'one pin and the plan anew, ms']),
    row(['--:', '--:', '--:']),
    ...plannings.map(({ size, fromPeopleMs, pinMs }) => row([`${size} × ${size}`, short(fromPeopleMs), short(pinMs)])),
    '',
    'On average of five draws of people:',
    '',
    row(['patients × mentors', 'who gets whom', 'served', 'total fit', 'less than with their own nearest, on average']),
    row(['--:', '---', '--:', '--:', '--:']),
    ...plannings.flatMap(({ size, ways }) =>
      ways.map(({ name, served, total, regret }) =>
        row([`${size} × ${size}`, name, short(served), Math.round(total), short(regret)]),
      ),
    ),
    '',
  ]
}
