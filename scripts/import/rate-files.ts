import { regionsOf } from '../../contracts/regions.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { CellReader } from './cell-reader.ts'
import type { Row } from './read-csv.ts'

export type TaxRate = NonNullable<StoreConfigurationInput['tax']['rates']>[number]
export type TableRate = NonNullable<StoreConfigurationInput['shipping']['tablerate']>['rows'][number]

/** The code of a region that a file may give by name; an unknown name comes back as it was written. */
function regionCode(country: string, region: string): string {
  const name = region.toLowerCase()
  return regionsOf(country).find((known) => known.name.toLowerCase() === name)?.code ?? region
}

function readCountry(cells: CellReader, column: string): string {
  const country = cells.required(column).toUpperCase()
  if (country !== '' && country !== '*' && !/^[A-Z]{2}$/.test(country)) {
    cells.refuse(column, `"${country}" is not a country code such as US`)
  }
  return country
}

/** Reads one row of Magento's tax_rate.csv; the name of a region becomes its code. */
export function readTaxRate(row: Row): { cells: CellReader; rate?: TaxRate } {
  const cells = new CellReader(row)
  const country = readCountry(cells, 'tax_country_id')
  const percent = cells.amount('rate')
  if (cells.text('rate') === '') cells.refuse('rate', 'rate is empty')
  if (cells.isRefused || percent === undefined) return { cells }
  const region = regionCode(country, cells.text('tax_region_name') || '*')
  const code = cells.text('code') || `${country}-${region}-${percent}`
  return { cells, rate: { code, country, region, postcode: cells.text('tax_postcode') || '*', percent } }
}

/** Reads one row of Magento's tablerate.csv with the condition "price against destination". */
export function readTableRate(row: Row): { cells: CellReader; rate?: TableRate } {
  const cells = new CellReader(row)
  const country = readCountry(cells, 'country')
  const subtotalFrom = cells.amount('order_subtotal') ?? '0'
  const price = cells.amount('price')
  if (cells.text('price') === '') cells.refuse('price', 'price is empty')
  if (cells.isRefused || price === undefined) return { cells }
  const region = regionCode(country, cells.text('region') || '*')
  return { cells, rate: { country, region, postcode: cells.text('zip') || '*', subtotalFrom, price } }
}
