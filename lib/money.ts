/** An amount as Magento sends it: a float in major units. Both parts may be absent on the wire. */
export type Amount = { value?: number | null; currency?: string | null }

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  formats.set(key, format)
  return format
}

/**
 * An amount for people, in the locale's own way: $19.95, 19,95 €, ¥1,995. Digits follow the currency. An amount without
 * value or currency is an empty string, since a wrong price is worse than none.
 */
export function formatMoney({ value, currency }: Amount, locale: string): string {
  if (value == null || !currency) return ''
  return formatFor(locale, currency).format(value)
}

/** Like `formatMoney`, but whole amounts lose their zeros ($20): for ranges and labels, never for what one pays. */
export function formatRoundMoney({ value, currency }: Amount, locale: string): string {
  if (value == null || !currency) return ''
  if (!Number.isInteger(value)) return formatMoney({ value, currency }, locale)
  return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value)
}

/** How much is saved in whole per cent, rounded down so that it never promises too much; 0 when nothing is. */
export function savedPercent(regular: Amount, final: Amount): number {
  if (!regular.value || final.value == null || final.value >= regular.value) return 0
  return Math.floor(((regular.value - final.value) / regular.value) * 100 + 1e-9)
}
