const MOST = 9

/** Some days with the one looked at in their middle: two months side by side are more than a phone draws at once. */
export function daysAround<Day extends { readonly key: string }> (days: readonly Day[], chosen: string | null | undefined): readonly Day[] {
  const at = Math.max(0, days.findIndex(({ key }) => key === chosen))
  const from = Math.max(0, Math.min(at - Math.floor(MOST / 2), days.length - MOST))
  return days.slice(from, from + MOST)
}
