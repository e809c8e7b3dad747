import { expect, it } from 'vitest'
import { freeshipping } from './freeshipping.ts'
import { parcel, ways } from './parcel.fixture.ts'

const settings = { title: 'Free', name: 'Free', minimumSubtotal: '50' }

it.each([
  [{ subtotalMinor: 4999 }, {}, undefined],
  [{ subtotalMinor: 5000 }, {}, 0],
  [{ subtotalMinor: 5001 }, {}, 0],
  [{ subtotalMinor: 5001, discountMinor: 2 }, {}, undefined],
  [{ subtotalMinor: 4500, subtotalInclMinor: 5400 }, {}, undefined],
  [{ subtotalMinor: 4500, subtotalInclMinor: 5400 }, { minimumIncludesTax: true }, 0],
  [{ subtotalMinor: 1, isFree: true }, {}, 0],
])('free from 50.00: %o with %o ships for %s', (changes, more, price) => {
  expect(freeshipping(ways({ freeshipping: { ...settings, ...more } }), parcel(changes))?.priceMinor).toBe(price)
})
