import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkNobody, checkPassword, hashPassword } from './password.ts'

test('a password fits its own hash, written in any Unicode form, and no other', async () => {
  const hash = await hashPassword('Crème brûlée 1')
  expect(await checkPassword('Crème brûlée 1'.normalize('NFD'), hash)).toEqual({ matches: true, isOld: false })
  expect(await checkPassword('creme brulee 1', hash)).toEqual({ matches: false, isOld: false })
})

test('the same password is never the same hash', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
})

test('a hash of an older Node is read, and is to be made anew where argon2 is at hand', async () => {
  const salt = Buffer.from('0123456789abcdef')
  const tag = scryptSync('old', salt, 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64')
  const hash = `$scrypt$ln=14,r=8,p=1$${salt.toString('base64')}$${tag}`
  const isOld = 'argon2' in (await import('node:crypto'))
  expect(await checkPassword('old', hash)).toEqual({ matches: true, isOld })
  expect((await checkPassword('new', hash)).matches).toBe(false)
})

test('what is no hash fits nothing', async () => {
  expect(await checkPassword('', '')).toEqual({ matches: false, isOld: false })
  expect(await checkNobody('whatever')).toBeUndefined()
})
