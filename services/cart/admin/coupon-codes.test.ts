import { expect, it } from 'vitest'
import { type CodeSpec, couponCodes } from './coupon-codes.ts'

const spec: CodeSpec = {
  quantity: 20,
  length: 8,
  format: 'ALPHANUMERIC',
  prefix: 'A-',
  suffix: '!',
  delimiter: '-',
  delimiterAtEvery: 4,
}

it('makes each code once, in the form that was asked for', () => {
  const codes = couponCodes(spec)
  expect(new Set(codes).size).toBe(20)
  for (const code of codes) expect(code).toMatch(/^A-[A-Z2-9]{4}-[A-Z2-9]{4}!$/)
})

it('ends when there are no more', () => {
  const codes = couponCodes({ ...spec, format: 'NUMERIC', length: 1, prefix: '', suffix: '', quantity: 50 })
  expect(codes.toSorted()).toEqual([...'0123456789'])
})
