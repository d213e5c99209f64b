/**
 * What is wrong in the charts.
 *
 * takes   the words signed for each patient, no two alike in one chart, and those that stand in a chart
 */
export function astray(signed: ReadonlyMap<string, readonly string[]>, chart: (patient: string) => readonly string[]) {
  const wrong = { lost: 0, duplicated: 0, wrongChart: 0 }
  for (const [patient, notes] of signed) {
    const standing = chart(patient)
    const found = new Set(standing)
    const strangers = standing.filter((note) => !notes.includes(note)).length
    wrong.lost += notes.filter((note) => !found.has(note)).length
    wrong.wrongChart += strangers
    wrong.duplicated += standing.length - strangers - notes.filter((note) => found.has(note)).length
  }
  return wrong
}
