import { expect, test } from 'vitest'
import { ratingDistribution } from './rating-distribution'

test('every rating falls on one number of stars', () => {
  const counts = ratingDistribution([100, 93, 80, 60, 20, 0]).map(({ count }) => count)
  expect(counts).toEqual([2, 1, 1, 0, 2])
})
