import { expect, test } from 'vitest'
import { benchOptions } from './options.ts'
import { percentile, summaryOf } from './samples.ts'
import { asTable } from './table.ts'

test('without options it measures three sizes; sizes may be named', () => {
  expect(benchOptions([]).sizes).toEqual([1000, 10_000, 100_000])
  expect(benchOptions(['--products', '10_000,1000,1000']).sizes).toEqual([1000, 10_000])
  expect(() => benchOptions(['--products', 'all'])).toThrow('is no number of products')
  expect(() => benchOptions(['--requests', '3'])).toThrow('is no number of requests')
})

test('a percentile is one of the samples: that many are no greater', () => {
  const samples = Array.from({ length: 200 }, (_, i) => 200 - i)
  expect(percentile(samples, 0.5)).toBe(100)
  expect(percentile(samples, 0.99)).toBe(198)
  expect(percentile([7], 0.99)).toBe(7)
})

test('what was measured is told by the request', () => {
  const samples = [1, 3].map((ms) => ({ ms, cpuMs: ms / 2, statements: ms }))
  expect(summaryOf(samples)).toEqual({ p50: 1, p99: 3, cpuMs: 1, cpuP99: 1.5, statements: 2 })
})

test('a table lines its columns up', () => {
  expect(
    asTable(
      ['name', 'ms'],
      [
        ['a', '10.0'],
        ['longer', '5'],
      ],
    ),
  ).toBe(['| name   |   ms |', '| ------ | ---: |', '| a      | 10.0 |', '| longer |    5 |'].join('\n'))
})
