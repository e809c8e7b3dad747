import { expect, it } from 'vitest'
import { freeshipping } from './freeshipping.ts'
import { parcel } from './parcel.fixture.ts'

it.each([
  [4999, undefined],
  [5000, 0],
  [5001, 0],
])('free from 50.00: a subtotal of %d minor units ships for %s', (subtotalMinor, price) => {
  const settings = { title: 'Free', name: 'Free', minimumSubtotal: '50' }
  expect(freeshipping({ freeshipping: settings }, parcel({ subtotalMinor }))?.priceMinor).toBe(price)
})
