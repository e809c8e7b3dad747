/** The most of one thing a shopper may order at once, as Magento's own default "Maximum Qty Allowed in Shopping Cart". */
export const mostPerLine = 10_000

export type QuantityFault = 'notANumber' | 'tooFew' | 'tooMany'

export type Quantity = { ok: true; quantity: number } | { ok: false; fault: QuantityFault }

/** A typed quantity as a whole number from 1 to `mostPerLine`, or what is wrong with it. */
export function parseQuantity(text: string): Quantity {
  const trimmed = text.trim()
  if (/^-\s*\d/.test(trimmed)) return { ok: false, fault: 'tooFew' }
  if (!/^\d+$/.test(trimmed)) return { ok: false, fault: 'notANumber' }
  const quantity = Number(trimmed)
  if (quantity < 1) return { ok: false, fault: 'tooFew' }
  if (quantity > mostPerLine) return { ok: false, fault: 'tooMany' }
  return { ok: true, quantity }
}
