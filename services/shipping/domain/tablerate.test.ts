import { expect, it } from 'vitest'
import { parcel, ways } from './parcel.fixture.ts'
import { tablerate } from './tablerate.ts'

const row = (country: string, region: string, postcode: string, subtotalFrom: string, price: string) => ({
  country,
  region,
  postcode,
  subtotalFrom,
  price,
})
const rows = [
  row('*', '*', '*', '0', '30.00'),
  row('US', '*', '*', '0', '15.00'),
  row('US', '*', '*', '50', '10.00'),
  row('US', '*', '*', '100', '5.00'),
  row('US', 'HI', '*', '0', '25.00'),
  row('US', 'CA', '90210', '60', '1.00'),
]
const table = { title: 'Best Way', name: 'Table Rate', rows }
const settings = ways({ tablerate: table })

it.each([
  ['US', 'CA', '90210', 0, 1500],
  ['US', 'CA', '90210', 4999, 1500],
  ['US', 'CA', '90210', 5000, 1000],
  ['US', 'CA', '90210', 6000, 100],
  ['US', 'CA', '90211', 6000, 1000],
  ['US', 'NY', '10001', 99999, 500],
  ['US', 'HI', '96801', 99999, 2500],
  ['NL', null, '1011 AB', 99999, 3000],
])('to %s %s %s with a subtotal of %d: %d', (country, region, postcode, subtotalMinor, price) => {
  const given = parcel({ subtotalMinor, destination: { country, region, postcode } })
  expect(tablerate(settings, given)?.priceMinor).toBe(price)
})

it('is not offered where no row reaches', () => {
  const onlyFromFifty = ways({ tablerate: { ...table, rows: [row('US', '*', '*', '50', '10.00')] } })
  expect(tablerate(onlyFromFifty, parcel())).toBeNull()
})

it.each([
  ['weight', { weight: 60 }, 1000],
  ['weight', { weight: 10 }, 1500],
  ['quantity', { pieces: 120 }, 500],
  ['quantity', { pieces: 120, freePieces: 60 }, 1000],
  ['price_with_discount', { subtotalMinor: 6000, discountMinor: 1500 }, 1500],
] as const)('a table by %s with %o: %d', (condition, changes, price) => {
  const place = { destination: { country: 'US', region: 'NY', postcode: '10001' } }
  expect(tablerate(ways({ tablerate: { ...table, condition } }), parcel({ ...place, ...changes }))?.priceMinor).toBe(
    price,
  )
})

it('counts virtual goods for the price unless it is told not to', () => {
  const given = parcel({
    subtotalMinor: 1000,
    wholeSubtotalMinor: 5000,
    destination: { country: 'US', region: 'NY', postcode: null },
  })
  expect(tablerate(settings, given)?.priceMinor).toBe(1000)
  expect(tablerate(ways({ tablerate: { ...table, includeVirtualPrice: false } }), given)?.priceMinor).toBe(1500)
})

it('costs nothing when a rule carries every piece', () => {
  expect(tablerate(settings, parcel({ freePieces: 3 }))?.priceMinor).toBe(0)
})
