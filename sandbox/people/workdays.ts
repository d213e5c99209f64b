/** Monday to Friday from a day on, as radiotherapy is given: `['2026-06-01', '2026-06-02', …]`. */
export function workdaysFrom(first: string, count: number): string[] {
  const days: string[] = []
  const day = new Date(`${first}T12:00:00Z`)
  while (days.length < count) {
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10))
    day.setUTCDate(day.getUTCDate() + 1)
  }
  return days
}
