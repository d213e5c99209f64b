/** What is shared of what is wished: half for the first, the rest by part. 0 to 100. */
export function halfAnd(part: number, whole: number): number {
  return part === 0 ? 0 : 50 + Math.round((50 * Math.min(part, whole)) / whole)
}

/** How near so many months ahead is, 0 to 100; `company` is what being ahead is worth at least. */
export function pathwayFit(months: number, company: number): number {
  const near = ahead(months)
  return months > 0 ? Math.max(near, company) : near
}

function ahead(months: number): number {
  if (months <= -24) return 0
  if (months <= 0) return Math.round((50 * (months + 24)) / 24)
  if (months <= 3) return Math.round(50 + (50 * months) / 3)
  if (months <= 6) return 100
  if (months <= 24) return Math.round(100 - (40 * (months - 6)) / 18)
  if (months <= 60) return Math.round(60 - (40 * (months - 24)) / 36)
  return months <= 120 ? Math.round(20 - (20 * (months - 60)) / 60) : 0
}

/**
 * How much experience that many months old is worth, for a need so practical, 0 to 100. null: not told apart, as of a
 * mentor in treatment for who has finished.
 */
export function recencyFit(months: number | null, practical: number): number {
  if (months === null) return 50
  if (practical === 0) return months > 60 ? 54 : 50
  return 50 + Math.round(((holds(months) - 50) * practical) / 100)
}

function holds(months: number): number {
  if (months <= 24) return 100
  if (months <= 60) return Math.round(100 - (60 * (months - 24)) / 36)
  return months <= 120 ? Math.round(40 - (40 * (months - 60)) / 60) : 0
}

export function countOf(set: number): number {
  let rest = set
  let count = 0
  for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}
