import { expect, test } from 'vitest'
import { nameIn } from './name-hint'

test.each([
  ['', null],
  ['a=1; shopper=Ada; b=2', 'Ada'],
  ['shopper=%D8%A2%D8%AF%D8%A7', 'آدا'],
  ['shopper=-', ''],
  ['shopper=%E0%A4%A', ''],
  ['notshopper=Ada', null],
])('%s says %j', (cookies, name) => {
  expect(nameIn(cookies)).toBe(name)
})
