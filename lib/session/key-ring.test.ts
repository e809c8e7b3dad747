import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openKeyRing, type SessionKey } from './key-ring'

const key = (id: string): SessionKey => ({ id, key: randomBytes(32) })
const [old, young] = [key('a'), key('b')]

test('what was sealed is read again, and only as what it was sealed for', () => {
  const ring = openKeyRing([old])
  const sealed = ring.seal('the token', 'session 1')
  expect(ring.open(sealed, 'session 1')).toBe('the token')
  expect(ring.open(sealed, 'session 2')).toBeNull()
  expect(sealed).not.toContain('token')
})

test.each(['', 'a', 'a.', 'a.AAAA', 'c.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])('"%s" is nothing', (garbage) => {
  expect(openKeyRing([old]).open(garbage, 'session 1')).toBeNull()
})

test('one changed bit, and it is nothing', () => {
  const ring = openKeyRing([old])
  const [id, body = ''] = ring.seal('the token', 'x').split('.')
  const bytes = Buffer.from(body, 'base64url')
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  expect(ring.open(`${id}.${bytes.toString('base64url')}`, 'x')).toBeNull()
})

test('a new key takes over while the old one still reads', () => {
  const before = openKeyRing([old])
  const after = openKeyRing([young, old])
  expect(after.open(before.seal('kept', 'x'), 'x')).toBe('kept')
  expect(after.names('session', 'id')).toContain(before.name('session', 'id'))
  expect(openKeyRing([young]).open(before.seal('kept', 'x'), 'x')).toBeNull()
})

test('names differ by purpose and say nothing of what they name', () => {
  const ring = openKeyRing([old])
  expect(ring.name('session', 'id')).not.toBe(ring.name('subject', 'id'))
  expect(ring.name('session', 'id')).toMatch(/^[\w-]{43}$/)
  expect(ring.secret('next-auth')).not.toBe(ring.secret('device'))
})

test('without a key there is no ring', () => {
  expect(() => openKeyRing([])).toThrow('SESSION_KEYS')
})
