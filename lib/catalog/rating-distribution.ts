/** How many of some ratings in per cent fall on each number of stars, five first. */
export function ratingDistribution(percents: number[]): { stars: number; count: number }[] {
  const starsOf = (percent: number) => Math.min(5, Math.max(1, Math.round(percent / 20)))
  return [5, 4, 3, 2, 1].map((stars) => ({ stars, count: percents.filter((p) => starsOf(p) === stars).length }))
}
