import { expect, it } from 'vitest'
import { passwordFault } from './password-rules.ts'

const rules = { minimumLength: 8, characterClasses: 3 }

it('takes what is long and mixed enough', () => {
  for (const password of ['test123#', 'anotherPassword1', 'Crème brûlée 1']) {
    expect(passwordFault(password, rules, 'ada@example.com')).toBeNull()
  }
})

it.each([
  ['Ab1#', 'The password needs at least 8 characters. Create a new password and try again.'],
  [
    'weakpass',
    'Minimum of different classes of characters in password is 3. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.',
  ],
  [' Abcdef1#', "The password can't begin or end with a space. Verify the password and try again."],
  [`Aa1#${'x'.repeat(300)}`, 'Please enter a password with at most 256 characters.'],
  ['Ada1@example.com', "The password can't be the same as the email address. Create a new password and try again."],
])('says what is wrong with %s', (password, message) => {
  expect(passwordFault(password, rules, 'ada1@example.com')).toBe(message)
})
