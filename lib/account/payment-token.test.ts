import { expect, test } from 'vitest'
import { describeToken } from './payment-token'

test('a card tells its last four digits and no more', () => {
  const card = JSON.stringify({ type: 'VI', maskedCC: '4111111111111111', expirationDate: '12/2028' })
  expect(describeToken(card)).toEqual({ digits: '1111', expires: '12/2028', account: '' })
  expect(describeToken(JSON.stringify({ cc_last_4: 42 })).digits).toBe('42')
})

test('an account tells whose it is', () => {
  expect(describeToken(JSON.stringify({ payerEmail: 'ada@example.com' })).account).toBe('ada@example.com')
})

test.each(['', 'null', '[]', '{"maskedCC":{}}', 'x'])('%s tells nothing, and breaks nothing', (text) => {
  expect(describeToken(text).digits).toBe('')
})
