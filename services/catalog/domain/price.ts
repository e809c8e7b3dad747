/** What a product costs in one currency, in minor units; `specialMinor` null when it is never reduced. */
export type PriceRow = { currency: string; priceMinor: number; specialMinor: number | null }
export type SpecialDates = { from: string | null; to: string | null }
export type Price = { regularMinor: number; finalMinor: number }

/** The currencies of an installation: `rates` say what one unit of the base currency is in another. */
export type CurrencyRules = {
  base: string
  rates: Record<string, string>
  /** How many decimals a currency has: 2 for EUR, 0 for JPY. */
  digitsOf(currency: string): number
}

/** A reduction holds from the first day to the last, both included; days are YYYY-MM-DD, which compare as text. */
export function isReduced({ from, to }: SpecialDates, today: string): boolean {
  return (from === null || from <= today) && (to === null || today <= to)
}

/** Minor units of one currency in minor units of another, half up. A rate is a decimal string such as "0.92". */
export function convert(minor: number, rate: string, fromDigits: number, toDigits: number): number {
  const [whole = '0', fraction = ''] = rate.split('.')
  const numerator = BigInt(minor) * BigInt(whole + fraction) * 10n ** BigInt(toDigits)
  const denominator = 10n ** BigInt(fraction.length + fromDigits)
  return Number((2n * numerator + denominator) / (2n * denominator))
}

/**
 * What a product costs in a currency: its own price there if it has one, else the base price by the rate. A price of its
 * own stands alone: without a special price beside it there is no reduction in that currency. Null when unpriced.
 */
export function priceIn(currency: string, rows: PriceRow[], rules: CurrencyRules): Omit<PriceRow, 'currency'> | null {
  const own = rows.find((row) => row.currency === currency)
  if (own) return own
  const base = rows.find((row) => row.currency === rules.base)
  const rate = rules.rates[currency]
  if (!base || rate === undefined) return base ?? null
  const here = (minor: number) => convert(minor, rate, rules.digitsOf(rules.base), rules.digitsOf(currency))
  return {
    priceMinor: here(base.priceMinor),
    specialMinor: base.specialMinor === null ? null : here(base.specialMinor),
  }
}

/** What is asked today and what it was; a special price above the regular one is none. */
export function priceToday(price: Omit<PriceRow, 'currency'> | null, dates: SpecialDates, today: string): Price {
  const regularMinor = price?.priceMinor ?? 0
  const special = price?.specialMinor ?? null
  const reduced = special !== null && special < regularMinor && isReduced(dates, today)
  return { regularMinor, finalMinor: reduced ? special : regularMinor }
}

/** The cheapest and the dearest of several, each figure on its own, as Magento shows a configurable product. */
export function rangeOf(prices: Price[]): { minimum: Price; maximum: Price } {
  const [first, ...rest] = prices
  if (first === undefined)
    return { minimum: { regularMinor: 0, finalMinor: 0 }, maximum: { regularMinor: 0, finalMinor: 0 } }
  const pick = (choose: (a: number, b: number) => number): Price => ({
    regularMinor: rest.reduce((best, { regularMinor }) => choose(best, regularMinor), first.regularMinor),
    finalMinor: rest.reduce((best, { finalMinor }) => choose(best, finalMinor), first.finalMinor),
  })
  return { minimum: pick(Math.min), maximum: pick(Math.max) }
}

/** How much is off, in minor units and in percent with two decimals. */
export function discountOf({ regularMinor, finalMinor }: Price): { amountMinor: number; percent: number } {
  const amountMinor = regularMinor - finalMinor
  return { amountMinor, percent: regularMinor === 0 ? 0 : Math.round((amountMinor / regularMinor) * 10_000) / 100 }
}
