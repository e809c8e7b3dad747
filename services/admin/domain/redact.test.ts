import { expect, test } from 'vitest'
import { redacted } from './redact.ts'

test('secrets are struck out at any depth, the rest is kept', () => {
  const args = { username: 'ann', newPassword: 'x', input: [{ apiKey: 'y', sku: 'mug', token: null }] }
  expect(redacted(args)).toBe(
    '{"username":"ann","newPassword":"***","input":[{"apiKey":"***","sku":"mug","token":null}]}',
  )
})

test('a long text is cut', () => {
  expect(redacted({ text: 'a'.repeat(10_000) })).toHaveLength(4001)
})
