import { expect, test } from 'vitest'
import { questionFault } from './contact.ts'

const question = { name: 'Ann', email: 'ann@example.com', telephone: null, comment: 'Is it blue?' }

test('a question with a name, an address and words is taken', () => {
  expect(questionFault(question)).toBeNull()
})

test.each([
  [{ name: ' ' }, 'Name field is required.'],
  [{ comment: '' }, 'Comment field is required.'],
  [{ email: 'ann@example' }, 'The email address is invalid. Verify the email address and try again.'],
  [
    { email: 'ann@example.com,bob@example.com' },
    'The email address is invalid. Verify the email address and try again.',
  ],
  [{ name: 'Ann\r\nBcc: all@example.com' }, 'Name, email and telephone must be one line each.'],
  [{ comment: 'x'.repeat(10_001) }, 'The comment may have at most 10000 characters.'],
])('%o is refused', (change, fault) => {
  expect(questionFault({ ...question, ...change })).toBe(fault)
})
