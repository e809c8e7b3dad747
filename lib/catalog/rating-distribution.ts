/** A rating in per cent as whole stars, one to five. */
export const starsOf = (percent: number): number => Math.min(5, Math.max(1, Math.round(percent / 20)))

/** How many of some ratings in per cent fall on each number of stars, five first. */
export function ratingDistribution(percents: number[]): { stars: number; count: number }[] {
  return [5, 4, 3, 2, 1].map((stars) => ({ stars, count: percents.filter((p) => starsOf(p) === stars).length }))
}
