import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsetOf } from './bitset.ts'

const numbers = fc.uniqueArray(fc.nat(300))

test('it holds what was added and not what was deleted', () => {
  const set = bitsetOf([0, 31, 32, 299])
  set.delete(32)
  set.delete(5000)
  expect([...set]).toEqual([0, 31, 299])
  expect(set.has(31)).toBe(true)
  expect(set.has(32)).toBe(false)
  expect(set.has(9999)).toBe(false)
})

test('keeping, joining and counting agree with plain sets', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const both = a.filter((n) => b.includes(n)).sort((x, y) => x - y)
      const either = [...new Set([...a, ...b])].sort((x, y) => x - y)
      expect([...bitsetOf(a).keep(bitsetOf(b))]).toEqual(both)
      expect([...bitsetOf(a).join(bitsetOf(b))]).toEqual(either)
      expect(bitsetOf(a).countWith(bitsetOf(b))).toBe(both.length)
      expect(bitsetOf(a).count()).toBe(a.length)
    }),
  )
})

test('a copy goes its own way', () => {
  const set = bitsetOf([1])
  const copy = set.copy()
  copy.add(2)
  expect([...set]).toEqual([1])
})
