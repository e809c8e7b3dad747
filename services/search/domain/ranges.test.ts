import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutIntoRanges } from './ranges.ts'

test('prices in cents are cut at round amounts and empty ranges are left out', () => {
  expect(cutIntoRanges([1900, 2999, 3000, 7700], 1, 100)).toEqual([
    { from: 1000, to: 1999, count: 1 },
    { from: 2000, to: 2999, count: 1 },
    { from: 3000, to: 3999, count: 1 },
    { from: 7000, to: 7999, count: 1 },
  ])
})

test('nothing gives no range, one value gives one', () => {
  expect(cutIntoRanges([], 1)).toEqual([])
  expect(cutIntoRanges([500], 1, 100)).toEqual([{ from: 500, to: 599, count: 1 }])
})

test('every value is in exactly one range, and there are few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000_000), { minLength: 1 }), (values) => {
      const ranges = cutIntoRanges(values, 1, 100)
      expect(ranges.length).toBeLessThanOrEqual(8)
      for (const range of ranges) {
        expect(values.filter((value) => value >= range.from && value <= range.to)).toHaveLength(range.count)
      }
      expect(ranges.reduce((sum, range) => sum + range.count, 0)).toBe(values.length)
    }),
  )
})
