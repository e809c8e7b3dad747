import { expect, test } from 'vitest'
import { categoryOf } from './errors.ts'
import { decodeNumericUid, decodeUid, encodeUid } from './uid.ts'

test('a uid is the base64 of its id, as Magento writes it', () => {
  expect(encodeUid(12)).toBe('MTI=')
  expect(encodeUid('configurable/93/52')).toBe('Y29uZmlndXJhYmxlLzkzLzUy')
})

test('what was encoded is decoded', () => {
  expect(decodeNumericUid(encodeUid(2046))).toBe(2046)
  expect(decodeUid(encodeUid('configurable/93/52'))).toBe('configurable/93/52')
})

test.each(['12', '', 'MTI', 'MTI=\n', 'not base64!'])('"%s" is refused with Magento words and category', (uid) => {
  try {
    decodeUid(uid)
    expect.unreachable()
  } catch (error) {
    expect((error as Error).message).toBe(`Value of uid "${uid}" is incorrect.`)
    expect(categoryOf(error as { extensions: Record<string, unknown> })).toBe('graphql-input')
  }
})

test.each(['1e3', '-4', '007', 'abc', ''])('a number is asked for and "%s" is none', (id) => {
  expect(() => decodeNumericUid(encodeUid(id))).toThrow(/is incorrect/)
})
