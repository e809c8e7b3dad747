import { expect, it } from 'vitest'
import { ratesFor } from './carriers.ts'
import { parcel } from './parcel.fixture.ts'

const flatrate = { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'order' as const }
const freeshipping = { title: 'Free', name: 'Free', minimumSubtotal: '0' }
const row = { country: '*', region: '*', postcode: '*', subtotalFrom: '0', price: '9.00' }
const tablerate = { title: 'Best Way', name: 'Table Rate', rows: [row] }

it('offers every carrier that is configured, in a fixed order', () => {
  const codes = ratesFor({ tablerate, freeshipping, flatrate }, ['US'], parcel()).map(({ carrierCode }) => carrierCode)
  expect(codes).toEqual(['flatrate', 'freeshipping', 'tablerate'])
  expect(ratesFor({}, ['US'], parcel())).toEqual([])
})

it('offers nothing to a country that is not shipped to', () => {
  expect(ratesFor({ flatrate }, ['NL'], parcel())).toEqual([])
})
