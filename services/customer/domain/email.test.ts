import { expect, it } from 'vitest'
import { emailIdentity, isEmail } from './email.ts'

it.each(['new_customer@example.com', 'jØrgen@somedomain.com', '“email”@example.com', 'a+b@sub.example.co.uk'])(
  '%s is an address',
  (email) => expect(isEmail(email)).toBe(true),
)

it.each([
  '',
  'plainaddress',
  '#@%^%#$@#$@#.com',
  '@example.com',
  'Joe Smith <email@example.com>',
  'email.example.com',
  'email@example@example.com',
  'email@example.com (Joe Smith)',
  'email@example',
  'a\r\nBcc: b@example.com',
  'admin＠example.com@evil.example',
  `${'a'.repeat(65)}@example.com`,
])('%s is none', (email) => expect(isEmail(email)).toBe(false))

it('capitals do not make another account, lookalikes do', () => {
  expect(emailIdentity(' Ada@Example.COM ')).toBe('ada@example.com')
  expect(emailIdentity('ada@exámple.com')).not.toBe('ada@example.com')
})
