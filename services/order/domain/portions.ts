import { divideHalfUp } from '../../kit/money.ts'

/** Quantities may have decimals, as Magento's (2.5 metres); four of them count. */
const scale = 10_000
const whole = (quantity: number) => BigInt(Math.round(quantity * scale))

/**
 * What the next `quantity` of `of` pieces are worth when all of them are worth `total` and `before` went earlier. Rounded
 * half up on the running sum, so that the portions of all pieces add up to the total whatever the steps were.
 */
export function portion(total: number, of: number, before: number, quantity: number): number {
  if (of <= 0) return 0
  const until = (pieces: number) => Number(divideHalfUp(BigInt(total) * whole(pieces), whole(of)))
  return until(before + quantity) - until(before)
}
