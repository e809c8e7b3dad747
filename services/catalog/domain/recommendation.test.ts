import { expect, test } from 'vitest'
import { isMailAddress, refusalOf } from './recommendation.ts'

const sender = { name: 'Ann', email: 'ann@example.com', message: 'Look at this.' }
const friend = { name: 'Bo', email: 'bo@example.com' }

test('a complete recommendation is sent', () => {
  expect(refusalOf({ sender, recipients: [friend] }, 5)).toBeNull()
})

test.each([
  [{ sender: { ...sender, name: '' }, recipients: [friend] }, 'Please provide Name of sender.'],
  [{ sender: { ...sender, message: '' }, recipients: [friend] }, 'Please provide Message.'],
  [{ sender, recipients: [{ ...friend, email: '' }] }, 'Please provide Email for all of recipients.'],
  [{ sender: { ...sender, email: 'ann' }, recipients: [friend] }, 'Invalid Sender Email'],
  [{ sender, recipients: [] }, 'Please specify at least one recipient.'],
  [{ sender, recipients: [friend, friend, friend] }, 'No more than 2 emails can be sent at a time.'],
])('%j is refused: %s', (recommendation, message) => {
  expect(refusalOf(recommendation, 2)).toBe(message)
})

test.each(['a@b.co', 'first.last+tag@mail.example.org'])('%s is an address', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each(['a@b', 'a b@c.de', 'a@b.co\nBcc: x@y.zz', '@b.co', 'a@@b.co', 'a@b..co'])('%j is none', (text) => {
  expect(isMailAddress(text)).toBe(false)
})
