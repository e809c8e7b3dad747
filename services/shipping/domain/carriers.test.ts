import { describe, expect, it } from 'vitest'
import type { Parcel } from './carrier.ts'
import { ratesFor } from './carriers.ts'
import { minorUnits } from './decimal.ts'

const parcel: Parcel = {
  destination: { country: 'US', region: 'CA', postcode: '90210' },
  subtotalMinor: 4000,
  itemCount: 3,
  minor: (amount) => minorUnits(amount, '1', 'USD'),
}
const flat = { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'order' as const }
const row = (country: string, region: string, postcode: string, subtotalFrom: string, price: string) => ({
  country,
  region,
  postcode,
  subtotalFrom,
  price,
})
const table = {
  title: 'Best Way',
  name: 'Table Rate',
  rows: [
    row('*', '*', '*', '0', '30.00'),
    row('US', '*', '*', '0', '15.00'),
    row('US', '*', '*', '50', '10.00'),
    row('US', '*', '*', '100', '5.00'),
    row('US', 'HI', '*', '0', '25.00'),
    row('US', 'CA', '90210', '60', '1.00'),
  ],
}
const priceOf = (settings: Parameters<typeof ratesFor>[0], changes: Partial<Parcel> = {}) =>
  ratesFor(settings, ['US', 'NL'], { ...parcel, ...changes })[0]?.priceMinor

describe('carriers', () => {
  it('a flat rate counts once per order or once per piece', () => {
    expect(priceOf({ flatrate: flat })).toBe(500)
    expect(priceOf({ flatrate: { ...flat, per: 'item' } })).toBe(1500)
  })

  it.each([
    [4999, undefined],
    [5000, 0],
    [5001, 0],
  ])('free from 50.00: a subtotal of %d minor units ships for %s', (subtotalMinor, price) => {
    const freeshipping = { title: 'Free', name: 'Free', minimumSubtotal: '50' }
    expect(priceOf({ freeshipping }, { subtotalMinor })).toBe(price)
  })

  it.each([
    ['US', 'CA', '90210', 0, 1500],
    ['US', 'CA', '90210', 4999, 1500],
    ['US', 'CA', '90210', 5000, 1000],
    ['US', 'CA', '90210', 6000, 100],
    ['US', 'CA', '90211', 6000, 1000],
    ['US', 'NY', '10001', 99999, 500],
    ['US', 'HI', '96801', 99999, 2500],
    ['NL', null, '1011 AB', 99999, 3000],
  ])('table rate to %s %s %s with a subtotal of %d', (country, region, postcode, subtotalMinor, price) => {
    expect(priceOf({ tablerate: table }, { subtotalMinor, destination: { country, region, postcode } })).toBe(price)
  })

  it('offers nothing to a country that is not shipped to, and nothing that is switched off', () => {
    expect(
      priceOf({ flatrate: flat }, { destination: { country: 'FR', region: null, postcode: null } }),
    ).toBeUndefined()
    expect(ratesFor({}, ['US'], parcel)).toEqual([])
  })

  it('offers all carriers in a fixed order', () => {
    const freeshipping = { title: 'Free', name: 'Free', minimumSubtotal: '0' }
    const codes = ratesFor({ tablerate: table, freeshipping, flatrate: flat }, ['US'], parcel).map((r) => r.carrierCode)
    expect(codes).toEqual(['flatrate', 'freeshipping', 'tablerate'])
  })
})
