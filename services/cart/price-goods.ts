import type { AppliedTax, Destination } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { convertMoney, toMinor } from '../kit/money.ts'
import { type Cart, type ShippingChoice, totalQuantity } from './domain/cart.ts'
import { discountBase, taxableLines, taxedRows } from './domain/taxable.ts'
import type { Taxed } from './domain/totals.ts'
import type { FoundLine } from './look-up-lines.ts'
import type { Neighbours, Scope } from './neighbours.ts'
import type { PricedLine } from './priced-cart.ts'
import { applyRules, type DiscountableLine, type Discounts } from './rules/apply-rules.ts'
import type { RuleCart, ToMinor } from './rules/conditions.ts'

/** Where and for whom taxes are worked out. */
export type TaxPlace = Scope & { destination: Destination; customerTaxClass: string | null }

type Given = {
  cart: Cart
  scope: Scope
  found: FoundLine[]
  choice: ShippingChoice | null
  place: TaxPlace
  shippedTo: Destination | null
}

export type PricedGoods = { lines: PricedLine[]; discounts: Discounts; applied: AppliedTax[] }

/**
 * The goods of a cart with their discounts and taxes. They are gone through by what they are, not by where they stand in
 * the cart: a rounding rest falls on the same line, and the cart costs the same, in any order.
 */
export async function priceGoods(neighbours: Neighbours, given: Given): Promise<PricedGoods> {
  const keys = given.found.map(keyOf)
  const places = keys.map((_, index) => index).sort((one, other) => compare(keys[one] ?? '', keys[other] ?? ''))
  const found = places.flatMap((place) => given.found[place] ?? [])
  const { lines, discounts, applied } = await priceInOrder(neighbours, { ...given, found })
  const back = <T>(sorted: T[]) => given.found.flatMap((_, index) => sorted[places.indexOf(index)] ?? [])
  return { lines: back(lines), discounts: { ...discounts, lines: back(discounts.lines) }, applied }
}

const keyOf = ({ item, line }: FoundLine) => `${item.sku} ${line.choice} ${item.finalPriceMinor} ${line.quantity}`
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** Rules look at what the goods cost before discounts. */
async function priceInOrder(neighbours: Neighbours, given: Given): Promise<PricedGoods> {
  const { found, place } = given
  const undiscounted = found.map(({ item, line }) => ({ item, quantity: line.quantity, discountMinor: 0 }))
  const before = await neighbours.tax.taxes({ ...place, lines: taxableLines(undiscounted) })
  const rows = taxedRows(before.lines, undiscounted)
  const discounts = await discountsOf(neighbours, given, rows)
  const isDiscounted = discounts.lines.some(({ discountMinor }) => discountMinor > 0)
  const sold = undiscounted.map((one, index) => ({
    ...one,
    discountMinor: discounts.lines[index]?.discountMinor ?? 0,
  }))
  const after = isDiscounted ? await neighbours.tax.taxes({ ...place, lines: taxableLines(sold) }) : before
  const paid = isDiscounted ? taxedRows(after.lines, sold) : rows
  const lines = found.map((line, index): PricedLine => {
    const [row, discount] = [paid[index], discounts.lines[index]]
    if (!row || !discount) throw new Error('A line of the cart was left without a price.')
    const { unitExclMinor, unitInclMinor } = row
    const { discounts: ofRules, discountMinor } = discount
    return { ...line, row, unitExclMinor, unitInclMinor, discounts: ofRules, discountMinor }
  })
  return { lines, discounts, applied: after.applied }
}

async function discountsOf(neighbours: Neighbours, given: Given, rows: Taxed[]): Promise<Discounts> {
  const { cart, scope, found } = given
  const settings = neighbours.configuration()
  const rules = await neighbours.rules.inForce({
    cartId: cart.id,
    website: settings.websiteCode,
    day: dayOf(settings, scope.store, neighbours.now()),
    customerGroupId: scope.customerGroupId,
    customerId: cart.customerId,
    coupons: cart.coupons,
  })
  const lines = found.map((one, index): DiscountableLine => {
    const { item, line } = one
    const row = rows[index]
    if (!row) throw new Error('A line of the cart was left without taxes.')
    const ruleItem = {
      skus: [item.sku, item.productSku],
      categoryIds: item.categoryIds,
      attributes: item.attributes,
      quantity: line.quantity,
      weight: item.weight,
      unitMinor: row.unitExclMinor,
      rowMinor: row.exclMinor,
      rowInclMinor: row.inclMinor,
    }
    return { key: keyOf(one), item: ruleItem, ...discountBase(row, settings.tax) }
  })
  return applyRules(ruleCart(given, rows, lines), lines, rules, {
    store: scope.store,
    minor: amountsIn(settings, scope.currency),
  })
}

function ruleCart({ cart, choice, shippedTo }: Given, rows: Taxed[], lines: DiscountableLine[]): RuleCart {
  const address = cart.shippingAddress ?? cart.billingAddress
  return {
    items: lines.map(({ item }) => item),
    subtotalMinor: rows.reduce((sum, { exclMinor }) => sum + exclMinor, 0),
    subtotalInclMinor: rows.reduce((sum, { inclMinor }) => sum + inclMinor, 0),
    discountMinor: 0,
    shippingMethod: choice && `${choice.carrierCode}_${choice.methodCode}`,
    paymentMethod: cart.paymentChoice?.code ?? null,
    country: shippedTo?.country ?? null,
    region: address?.region ?? shippedTo?.region ?? null,
    regionId: address?.regionId ?? null,
    postcode: shippedTo?.postcode ?? null,
  }
}

/** Amounts of the base currency in minor units of another. */
export function amountsIn({ baseCurrency, rates }: StoreConfiguration, currency: string): ToMinor {
  if (currency === baseCurrency) return (decimal) => toMinor(decimal, currency)
  const rate = rates[currency] ?? '1'
  return (decimal) => convertMoney(toMinor(decimal, baseCurrency), baseCurrency, currency, rate)
}

/** The day of a moment where the store view is. */
function dayOf({ views }: StoreConfiguration, store: string, now: number): string {
  const timeZone = views.find(({ code }) => code === store)?.timezone ?? 'UTC'
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
}

export const piecesOf = (lines: FoundLine[]) => totalQuantity(lines.map(({ line }) => line))
