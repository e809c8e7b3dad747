import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { readToken, type SigningKey, signToken } from './token.ts'

const key: SigningKey = { kid: 'a', secret: Buffer.alloc(32, 1) }
const other: SigningKey = { kid: 'b', secret: Buffer.alloc(32, 2) }
const keyOf = async (kid: string) => [key, other].find((one) => one.kid === kid) ?? null
const claims = { uid: 7, iat: 1000, exp: 4600 }
const parts = (token: string) => token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
const forged = (head: object, body: object, secret = key.secret) => {
  const content = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

it('has the form of Magento, and is read by either key until it is over', async () => {
  const token = signToken(claims, key)
  expect(
    parts(token)
      .slice(0, 2)
      .map((part) => JSON.parse(part)),
  ).toEqual([
    { kid: 'a', alg: 'HS256' },
    { ...claims, utypid: 3 },
  ])
  expect(await readToken(token, keyOf, 4_599_999)).toEqual({ ...claims, utypid: 3 })
  expect(await readToken(token, keyOf, 4_600_000)).toBeNull()
  expect(await readToken(signToken(claims, other), keyOf, 0)).toMatchObject({ uid: 7 })
})

it.each([
  ['another algorithm', forged({ kid: 'a', alg: 'none' }, { ...claims, utypid: 3 })],
  ['an unknown key', forged({ kid: 'c', alg: 'HS256' }, { ...claims, utypid: 3 })],
  ["another key's signature", forged({ kid: 'a', alg: 'HS256' }, { ...claims, utypid: 3 }, other.secret)],
  ['an administrator', forged({ kid: 'a', alg: 'HS256' }, { ...claims, utypid: 2 })],
  ['no signature', forged({ kid: 'a', alg: 'HS256' }, { ...claims, utypid: 3 }).replace(/[^.]*$/, '')],
  ['no token', 'test_token'],
  ['much text', 'x.y.z'.repeat(10_000)],
])('%s is refused', async (_what, token) => expect(await readToken(token, keyOf, 0)).toBeNull())
