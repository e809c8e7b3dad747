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

test('Magento’s way cuts at the largest power of ten that parts the values, and at ten at the least', () => {
  const cut = (...euros: number[]) =>
    cutIntoRanges(
      euros.map((euro) => euro * 100),
      1,
      100,
      'decades',
    ).map(({ from, to, count }) => [from / 100, (to + 1) / 100, count])
  expect(cut(10, 10, 45)).toEqual([
    [10, 20, 2],
    [40, 50, 1],
  ])
  expect(cut(20, 1299)).toEqual([
    [0, 1000, 1],
    [1000, 2000, 1],
  ])
  expect(cut(110, 120)).toEqual([
    [110, 120, 1],
    [120, 130, 1],
  ])
  expect(cut(3, 4)).toEqual([
    [3, 4, 1],
    [4, 5, 1],
  ])
})

test('a step that was set is kept to', () => {
  expect(cutIntoRanges([100, 4900, 5000], 1, 100, { step: 5000 })).toEqual([
    { from: 0, to: 4999, count: 2 },
    { from: 5000, to: 9999, count: 1 },
  ])
})
