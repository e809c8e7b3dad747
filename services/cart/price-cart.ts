import type { CatalogApi, SaleItem } from '../../contracts/internal/catalog.ts'
import type { InventoryApi, StockState } from '../../contracts/internal/inventory.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import type { Destination, ShippingApi, ShippingRate, TaxApi } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import {
  type Cart,
  type CartAddress,
  type CartLine,
  isVirtual,
  type ShippingChoice,
  totalQuantity,
} from './domain/cart.ts'
import { quantityRefusal } from './domain/quantity.ts'
import type { Refusal } from './domain/refusal.ts'
import { pieceOf, type Taxed, type Totals, totalsOf } from './domain/totals.ts'

/** Whom the cart asks. */
export type Neighbours = {
  configuration: () => StoreConfiguration
  catalog: CatalogApi
  inventory: InventoryApi
  shipping: ShippingApi
  tax: TaxApi
  payment: PaymentApi
}

/** In whose language and money a cart is looked at. */
export type Scope = { store: string; currency: string }

export type PricedLine = {
  line: CartLine
  item: SaleItem
  stock: StockState
  /** Why this line cannot be ordered as it stands. */
  fault: Refusal | null
  row: Taxed
  unitExclMinor: number
  unitInclMinor: number
}

export type PricedRate = ShippingRate & Taxed

/** A cart with the prices, stock and taxes of this moment. Nothing of it is stored. */
export type PricedCart = {
  cart: Cart
  scope: Scope
  lines: PricedLine[]
  /** Lines whose product is no longer sold; the shopper no longer sees them. */
  gone: CartLine[]
  /** The ways to ship to the cart's address; none while there is no address. */
  rates: PricedRate[]
  selectedRate: PricedRate | null
  totals: Totals
}

/** What to price with instead of what the cart holds: an estimate for a place the shopper is thinking of. */
export type Supposition = { destination?: Destination | undefined; shippingChoice?: ShippingChoice | null | undefined }

export const destinationOf = ({ countryCode, regionCode, region, postcode }: CartAddress): Destination => ({
  country: countryCode,
  region: regionCode ?? region,
  postcode,
})

/** Prices a cart by asking each neighbour once, whatever the number of lines. */
export async function priceCart(
  { configuration, catalog, inventory, shipping, tax }: Neighbours,
  cart: Cart,
  scope: Scope,
  supposed: Supposition = {},
): Promise<PricedCart> {
  const { tax: taxSettings, defaultCountry } = configuration()
  const virtual = isVirtual(cart)
  const address = virtual ? cart.billingAddress : cart.shippingAddress
  const known = supposed.destination ?? (address && destinationOf(address))
  const destination = known ?? { country: defaultCountry, region: null, postcode: null }

  const { found, gone } = await look(catalog, inventory, cart, scope)
  const goods = await tax.taxes({
    ...scope,
    destination,
    lines: found.map(({ item, line }, index) => ({
      id: String(index),
      taxClass: item.taxClass,
      rowMinor: item.finalPriceMinor * line.quantity,
    })),
  })
  const lines = found.map(({ line, item, stock, fault }, index): PricedLine => {
    const row = goods.lines[index]
    if (!row) throw new Error('The tax rules did not answer for every line of the cart.')
    const piece = pieceOf(row, item.finalPriceMinor, line.quantity, taxSettings.pricesIncludeTax)
    return { line, item, stock, fault, row, unitExclMinor: piece.exclMinor, unitInclMinor: piece.inclMinor }
  })

  const rows = lines.map(({ row }) => row)
  const parcel = {
    subtotalMinor: totalsOf(rows, null, []).subtotalExclMinor,
    itemCount: totalQuantity(found.filter(({ line }) => !line.isVirtual).map(({ line }) => line)),
  }
  const offered = known && !virtual ? await shipping.rates({ ...scope, destination, ...parcel }) : []
  const taxed = await Promise.all(offered.map((rate) => taxRate(tax, scope, destination, rate)))
  const choice = supposed.shippingChoice === undefined ? cart.shippingChoice : supposed.shippingChoice
  const selected = taxed.find(({ rate }) => isChosen(rate, choice)) ?? null
  return {
    cart,
    scope,
    lines,
    gone,
    rates: taxed.map(({ rate }) => rate),
    selectedRate: selected?.rate ?? null,
    totals: totalsOf(rows, selected?.rate ?? null, [...goods.applied, ...(selected?.applied ?? [])]),
  }
}

export const isChosen = (rate: ShippingRate, choice: ShippingChoice | null) =>
  rate.carrierCode === choice?.carrierCode && rate.methodCode === choice.methodCode

/** The lines with what is sold and in stock today, and those that are sold no more. */
async function look(catalog: CatalogApi, inventory: InventoryApi, { lines }: Cart, scope: Scope) {
  if (lines.length === 0) return { found: [], gone: [] }
  const wanted = lines.map(({ sku, parentSku, selectedOptions }) => ({
    sku,
    selectedOptions,
    parentSku: parentSku ?? undefined,
  }))
  const [items, stocks] = await Promise.all([
    catalog.saleItems({ ...scope, wanted }),
    inventory.stock(lines.map(({ stockSku }) => stockSku)),
  ])
  const pieces = Map.groupBy(lines, ({ stockSku }) => stockSku)
  const gone: CartLine[] = []
  const found = lines.flatMap((line, index) => {
    const [item, stock] = [items[index], stocks[index]]
    if (!item || !stock || 'reason' in item || !item.enabled || item.sku !== line.stockSku) {
      gone.push(line)
      return []
    }
    const together = totalQuantity(pieces.get(line.stockSku) ?? [])
    return [{ line, item, stock, fault: quantityRefusal(stock, item.productName, together) }]
  })
  return { found, gone }
}

/** Each way to ship is taxed alone: they are alternatives, and a rounding rest must not pass from one to the next. */
async function taxRate(tax: TaxApi, scope: Scope, destination: Destination, rate: ShippingRate) {
  const line = { id: 'shipping', taxClass: '', rowMinor: rate.priceMinor, isShipping: true }
  const { lines, applied } = await tax.taxes({ ...scope, destination, lines: [line] })
  const [taxed] = lines
  if (!taxed) throw new Error('The tax rules did not answer for shipping.')
  return { rate: { ...rate, ...taxed }, applied }
}
