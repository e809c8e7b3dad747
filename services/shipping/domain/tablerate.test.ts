import { expect, it } from 'vitest'
import { parcel } from './parcel.fixture.ts'
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
const settings = { tablerate: { title: 'Best Way', name: 'Table Rate', rows } }

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
  const onlyFromFifty = { tablerate: { ...settings.tablerate, rows: [row('US', '*', '*', '50', '10.00')] } }
  expect(tablerate(onlyFromFifty, parcel())).toBeNull()
})
