import { expect, test } from 'vitest'
import { openBreaker } from './breaker.ts'

test('after five failures in a row nobody is sent for a while, then one looks', () => {
  let time = 0
  const breaker = openBreaker(5, 1000, () => time)
  for (let failure = 0; failure < 4; failure++) breaker.failed()
  breaker.succeeded()
  for (let failure = 0; failure < 5; failure++) {
    expect(breaker.allows()).toBe(true)
    breaker.failed()
  }
  expect(breaker.allows()).toBe(false)
  time = 1000
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false])
  breaker.succeeded()
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true])
})
