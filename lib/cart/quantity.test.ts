import { expect, test } from 'vitest'
import { parseQuantity } from './quantity'

test.each([
  ['1', 1],
  [' 12 ', 12],
  ['10000', 10_000],
  ['007', 7],
])('%j is a quantity', (text, quantity) => {
  expect(parseQuantity(text)).toEqual({ ok: true, quantity })
})

test.each([
  ['-1', 'tooFew'],
  ['0', 'tooFew'],
  ['10001', 'tooMany'],
  ['99999999999999999999', 'tooMany'],
  ['', 'notANumber'],
  ['1.5', 'notANumber'],
  ['1e3', 'notANumber'],
  ['two', 'notANumber'],
  ['<b>', 'notANumber'],
])('%j is refused as %s', (text, fault) => {
  expect(parseQuantity(text)).toEqual({ ok: false, fault })
})
