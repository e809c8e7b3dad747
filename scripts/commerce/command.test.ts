import { expect, test } from 'vitest'
import { jsonOrWord, Misused, need, needNumber, parseWords } from './command.ts'

test('words and options are told apart, in either spelling', () => {
  expect(parseWords(['order:ship', '000000001', '--carrier', 'ups', '--note=a=b', '--quiet'])).toEqual({
    words: ['order:ship', '000000001'],
    options: { carrier: 'ups', note: 'a=b', quiet: 'true' },
  })
})

test('what is missing or no number is said by name', () => {
  expect(() => need([], 0, 'sku')).toThrow(new Misused('<sku> is missing.'))
  expect(() => needNumber(['x'], 0, 'price')).toThrow('<price> must be a number such as 19.95, not "x".')
  expect(needNumber(['-3.5'], 0, 'price')).toBe(-3.5)
})

test('a value is JSON where it can be', () => {
  expect([jsonOrWord('3'), jsonOrWord('true'), jsonOrWord('["a"]'), jsonOrWord('Summer')]).toEqual([
    3,
    true,
    ['a'],
    'Summer',
  ])
})
