/** How much a rule takes off. Amounts are minor units of the cart's currency, in the money that discounts are made in. */
import type { SalesRule } from '../../../contracts/catalogue/cart-rule.ts'

/** A line as discounts see it: `rowMinor` is what all its pieces cost, `takenMinor` what rules took off it so far. */
export type DiscountableRow = { quantity: number; unitMinor: number; rowMinor: number; takenMinor: number }

/** What is left to take. */
const leftOf = ({ rowMinor, takenMinor }: DiscountableRow) => Math.max(rowMinor - takenMinor, 0)

/** The pieces of a line that a rule counts: no more than its maximum, in whole steps. */
function piecesOf({ discountQuantity, discountStep, action }: SalesRule, quantity: number): number {
  const pieces = discountQuantity === null ? quantity : Math.min(quantity, discountQuantity)
  return discountStep > 0 && action !== 'buy_x_get_y' ? Math.floor(pieces / discountStep) * discountStep : pieces
}

/** What some pieces of a line cost; all of them cost the row, however one piece is rounded. */
const priceOf = (row: DiscountableRow, pieces: number) =>
  pieces >= row.quantity ? row.rowMinor : Math.min(row.unitMinor * pieces, row.rowMinor)

/**
 * Percent off a set of rows, rounded over all of them: each carries the rounding rest of the one before, so the sum is
 * the exact share rounded once (Magento's delta rounding). More than 100 percent is 100.
 */
export function percentOff(rule: SalesRule, rows: DiscountableRow[]): number[] {
  const share = shareOf(rule.discountAmount)
  let rest = 0n
  return rows.map((row) => {
    const base = BigInt(Math.max(priceOf(row, piecesOf(rule, row.quantity)) - row.takenMinor, 0))
    const exact = base * share + rest
    const amount = (2n * exact + oneHundred) / (2n * oneHundred)
    rest = exact - amount * oneHundred
    return Math.min(Number(amount), leftOf(row))
  })
}

/** 100 percent at the precision of the contract's decimals. */
const oneHundred = 1_000_000n

function shareOf(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.')
  const share = BigInt(whole + fraction.padEnd(4, '0'))
  return share > oneHundred ? oneHundred : share
}

/** A percentage of one amount, half up. */
export const percentOf = (rule: SalesRule, amountMinor: number): number =>
  Number((2n * BigInt(amountMinor) * shareOf(rule.discountAmount) + oneHundred) / (2n * oneHundred))

/** An amount off each piece. */
export const fixedOff = (rule: SalesRule, row: DiscountableRow, amountMinor: number): number =>
  Math.min(Math.round(amountMinor * piecesOf(rule, row.quantity)), leftOf(row))

/** An amount off the cart, shared out over its rows by what is left of them; never more than that. */
export function cartFixedOff(rows: DiscountableRow[], amountMinor: number): number[] {
  const left = rows.map(leftOf)
  const whole = left.reduce((sum, part) => sum + part, 0)
  const taken = Math.min(amountMinor, whole)
  let [seen, given] = [0, 0]
  return left.map((part) => {
    seen += part
    const upTo = whole === 0 ? 0 : Math.round((taken * seen) / whole)
    const own = upTo - given
    given = upTo
    return own
  })
}

/** Every X pieces bought, the next Y are free (Magento's BuyXGetY): with 2 and 1, five pieces make one free, six two. */
export function freePieces({ discountStep, discountAmount, discountQuantity }: SalesRule, quantity: number): number {
  const [buy, get] = [Math.floor(discountStep), Math.floor(Number(discountAmount))]
  if (buy <= 0 || get <= 0 || get > buy) return 0
  const pieces = discountQuantity === null ? quantity : Math.min(quantity, discountQuantity)
  const periods = Math.floor(pieces / (buy + get))
  const rest = pieces - periods * (buy + get)
  return periods * get + Math.max(rest - buy, 0)
}

/** What the free pieces of a line cost. */
export const buyXGetYOff = (rule: SalesRule, row: DiscountableRow): number =>
  Math.min(priceOf(row, freePieces(rule, row.quantity)), leftOf(row))
