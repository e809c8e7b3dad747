import type { AppliedDiscount } from '../../contracts/internal/cart.ts'
import type { AppliedTax, Consignment, ShippingRate } from '../../contracts/internal/shipping.ts'
import type { ShippingChoice } from './domain/cart.ts'
import { discountBase } from './domain/taxable.ts'
import type { Taxed } from './domain/totals.ts'
import type { Neighbours } from './neighbours.ts'
import { type PricedGoods, piecesOf, type TaxPlace } from './price-goods.ts'
import { isChosen, type PricedRate, type SelectedRate } from './priced-cart.ts'
import { type Discounts, shippingDiscounts } from './rules/apply-rules.ts'

/** What is carried: the goods that are not virtual. */
export function consignmentOf({ lines, discounts }: PricedGoods): Consignment {
  const carried = lines.filter(({ item }) => !item.isVirtual)
  const free = lines.filter(({ item }, index) => !item.isVirtual && discounts.lines[index]?.isFree)
  const sum = (of: typeof lines, amount: (line: (typeof lines)[number]) => number) =>
    of.reduce((total, line) => total + amount(line), 0)
  return {
    subtotalMinor: sum(carried, ({ row }) => row.exclMinor),
    subtotalInclMinor: sum(carried, ({ row }) => row.inclMinor),
    wholeSubtotalMinor: sum(lines, ({ row }) => row.exclMinor),
    discountMinor: sum(carried, ({ discountMinor }) => discountMinor),
    pieces: piecesOf(carried),
    freePieces: piecesOf(free),
    weight: sum(carried, ({ item, line }) => item.weight * line.quantity),
    isFree: discounts.isFree,
  }
}

type Delivery = {
  offered: ShippingRate[]
  choice: ShippingChoice | null
  place: TaxPlace
  discounts: Discounts
}
type Selected = { rate: SelectedRate; discounts: AppliedDiscount[]; applied: AppliedTax[] }

/** The ways to ship with their taxes, and the chosen one with what rules take off it. */
export async function taxDelivery(
  neighbours: Neighbours,
  { offered, choice, place, discounts }: Delivery,
): Promise<{ rates: PricedRate[]; selected: Selected | null }> {
  const rates = await Promise.all(
    offered.map(async (rate) => ({ ...rate, ...(await taxRate(neighbours, place, rate, 0)).taxed })),
  )
  const chosen = rates.find((rate) => isChosen(rate, choice) && rate.errorMessage === null)
  if (!chosen) return { rates, selected: null }
  const { tax } = neighbours.configuration()
  const base = discountBase(chosen, { ...tax, pricesIncludeTax: tax.shippingIncludesTax })
  const off = shippingDiscounts(discounts, base.rowMinor, place.store)
  const discountMinor = off.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const { taxed, applied } = await taxRate(neighbours, place, chosen, discountMinor)
  return { rates, selected: { rate: { ...chosen, ...taxed, discountMinor }, discounts: off, applied } }
}

/** Each way to ship is taxed alone: they are alternatives, and a rounding rest must not pass from one to the next. */
async function taxRate({ tax }: Neighbours, place: TaxPlace, { priceMinor }: ShippingRate, discountMinor: number) {
  const line = { id: 'shipping', taxClass: '', unitMinor: priceMinor, quantity: 1, discountMinor, isShipping: true }
  const { lines, applied } = await tax.taxes({ ...place, lines: [line] })
  const [answer] = lines
  if (!answer) throw new Error('The tax rules did not answer for shipping.')
  const { id: _, ...taxed } = answer
  return { taxed: taxed satisfies Taxed, applied }
}
