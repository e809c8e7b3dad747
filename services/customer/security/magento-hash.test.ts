import { argon2Sync, createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { checkMagentoHash, isMagentoHash } from './magento-hash.ts'

const salt = 'abcdefghijklmnopqrstuvwxyz012345'
const sha = (text: string) =>
  createHash('sha256')
    .update(salt + text)
    .digest('hex')
const argon = (message: string) =>
  argon2Sync('argon2id', {
    message,
    nonce: salt.slice(0, 16),
    parallelism: 1,
    tagLength: 32,
    memory: 65_536,
    passes: 2,
  }).toString('hex')

it.each([
  ['sha256', `${sha('password')}:${salt}:1`],
  ['sha256 of an old version without its number', `${sha('password')}:${salt}`],
  ['argon2id', `${argon('password')}:${salt}:2`],
  ['argon2id that says its limits', `${argon('password')}:${salt}:3_32_2_67108864`],
  ['argon2id over an older sha256', `${argon(sha('password'))}:${salt}:1:2`],
])('reads %s', async (_name, hash) => {
  expect(isMagentoHash(hash)).toBe(true)
  expect(await checkMagentoHash('password', hash)).toBe(true)
  expect(await checkMagentoHash('Password', hash)).toBe(false)
})

it('refuses what would cost too much, and what is none of Magento', async () => {
  expect(await checkMagentoHash('password', `${argon('password')}:${salt}:3_32_2_99999999999`)).toBe(false)
  expect(isMagentoHash('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$dGFn')).toBe(false)
})
