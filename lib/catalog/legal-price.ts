import type { Shopfront } from '@/lib/context/shopfront'
import { formatMoney } from '@/lib/money'
import { type Fact, factOf, placed } from './product-facts'

type Reference = { per: number; unit: string }

/** Per how much a price is told: a kilogram, a litre, a metre, one piece (directive 98/6/EC). */
const references: Record<string, Reference> = {
  g: { per: 1000, unit: 'kilogram' },
  kg: { per: 1, unit: 'kilogram' },
  ml: { per: 1000, unit: 'liter' },
  l: { per: 1, unit: 'liter' },
  cm: { per: 100, unit: 'meter' },
  m: { per: 1, unit: 'meter' },
  piece: { per: 1, unit: 'piece' },
}

/** What one of several, or a kilogram or litre, costs: "$9.50 each". `null` where the merchant says no content. */
export function unitPriceText(facts: Fact[], price: number, { locale, currency, t }: Shopfront): string | null {
  const [, amount, word] =
    /^(\d{1,6}(?:\.\d{1,3})?)\s?([a-z]+)$/.exec(factOf(facts, placed.content)?.trim() ?? '') ?? []
  const reference = word ? references[word] : undefined
  if (!reference || !Number(amount)) return null
  const money = formatMoney({ value: (price / Number(amount)) * reference.per, currency }, locale)
  if (reference.unit === 'piece') return t('buy.unitPiece', { price: money })
  const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: reference.unit, unitDisplay: 'short' })
  const name = unit.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? ''
  return t('buy.unitPrice', { price: money, unit: name })
}

/**
 * The lowest price of the thirty days before a reduction, as the merchant tells it for each currency ("USD 59.00, EUR
 * 56.00"); `null` where it is not told in the page's currency, since a converted one would not be the one that was asked.
 */
export function lowestPriceText(facts: Fact[], { locale, currency, t }: Shopfront): string | null {
  const told = factOf(facts, placed.lowest)
  const amount = told && new RegExp(`\\b${currency}\\s(\\d{1,9}(?:\\.\\d{1,4})?)`).exec(told)?.[1]
  return amount ? t('buy.lowest', { price: formatMoney({ value: Number(amount), currency }, locale) }) : null
}
