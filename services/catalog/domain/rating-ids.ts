/** Magento numbers the five values of its ratings one after the other: 1 to 5 are the first rating's, 6 to 10 the second's. */
const stars = [1, 2, 3, 4, 5]

/** The values of a rating with the ids they are chosen by. */
export const ratingValues = (ratingId: number) => stars.map((value) => ({ value, id: (ratingId - 1) * 5 + value }))

/** The stars a value's id stands for; null when it is none of this rating's. */
export function starsOf(ratingId: number, valueId: number): number | null {
  return ratingValues(ratingId).find(({ id }) => id === valueId)?.value ?? null
}

/** One to five stars in percent, as Magento counts. */
export const percentOf = (value: number) => value * 20

/** The mean of some ratings in percent; 0 without any. */
export const averagePercent = (values: number[]) =>
  values.length === 0 ? 0 : Math.round(percentOf(values.reduce((sum, value) => sum + value, 0) / values.length))
