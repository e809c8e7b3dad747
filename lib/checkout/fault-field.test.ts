import { expect, test } from 'vitest'
import { faultField } from './fault-field'

test.each([
  [
    'Please check the shipping address information. "telephone" is required. Enter and try again.',
    'shipping.telephone',
  ],
  ['Invalid email format', 'email'],
  ['"regionId" is required. Enter and try again.', 'shipping.region'],
  ['"postcode" is required. Enter and try again.', 'shipping.postcode'],
  ['"Street Address" cannot contain more than 2 lines.', 'shipping.street'],
  ['"First Name" is not valid!', 'shipping.name'],
  ['Some of the products are out of stock.', null],
])('%j belongs to %j', (message, field) => {
  expect(faultField(message)).toBe(field)
})
