import { expect, it } from 'vitest'
import { ratesFor } from './carriers.ts'
import { parcel, ways } from './parcel.fixture.ts'

const flatrate = { title: 'Flat Rate', name: 'Fixed', price: '5.00' }
const freeshipping = { title: 'Free', name: 'Free', minimumSubtotal: '0' }
const row = { country: '*', region: '*', postcode: '*', subtotalFrom: '0', price: '9.00' }
const tablerate = { title: 'Best Way', name: 'Table Rate', rows: [row] }

const instore = { title: 'In-Store Pickup', name: 'Fetch it', sortOrder: -1 }

it('offers every carrier that is configured, in a fixed order that the shop may change', () => {
  const codes = ratesFor(ways({ tablerate, freeshipping, instore, flatrate }), ['US'], parcel()).map(
    ({ carrierCode }) => carrierCode,
  )
  expect(codes).toEqual(['instore', 'flatrate', 'freeshipping', 'tablerate'])
  expect(ratesFor({}, ['US'], parcel())).toEqual([])
})

it('offers nothing to a country that is not shipped to', () => {
  expect(ratesFor(ways({ flatrate }), ['NL'], parcel())).toEqual([])
})
