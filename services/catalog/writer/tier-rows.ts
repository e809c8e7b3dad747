import type { Tier } from '../domain/price.ts'
import type { TierTable } from '../store/schema.ts'

/** A tier price as it is kept: a row per currency, or one with the percentage. */
export function tierRows(
  product_id: number,
  place: number,
  { groupId, quantity, percent, amounts }: Tier,
): TierTable[] {
  const row = { product_id, place, group_id: groupId ?? -1, quantity }
  if (percent !== null) return [{ ...row, currency: '', percent, price_minor: null }]
  return Object.entries(amounts).map(([currency, price_minor]) => ({ ...row, currency, percent: null, price_minor }))
}
