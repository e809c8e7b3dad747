import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averagePercent, ratingValues, starsOf } from './rating-ids.ts'

test('the values of the third rating follow those of the first two', () => {
  expect(ratingValues(3).map(({ id }) => id)).toEqual([11, 12, 13, 14, 15])
})

test('every value leads back to its stars, and to none of another rating', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (rating, other) => {
      for (const { id, value } of ratingValues(rating)) {
        expect(starsOf(rating, id)).toBe(value)
        if (other !== rating) expect(starsOf(other, id)).toBeNull()
      }
    }),
  )
})

test('an average lies between its least and its greatest rating', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 }), (values) => {
      const average = averagePercent(values)
      expect(average).toBeGreaterThanOrEqual(Math.min(...values) * 20)
      expect(average).toBeLessThanOrEqual(Math.max(...values) * 20)
    }),
  )
  expect(averagePercent([])).toBe(0)
})
