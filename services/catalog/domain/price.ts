/** What a product costs in one currency, in minor units; `specialMinor` null when it is never reduced. */
export type PriceRow = { currency: string; priceMinor: number; specialMinor: number | null }
export type SpecialDates = { from: string | null; to: string | null }
export type Price = { regularMinor: number; finalMinor: number }

/**
 * A price from a number of pieces on, for one customer group or (null) for all. Either `percent` off the regular price, a
 * decimal string, or an amount of minor units per currency; a currency without one goes by the base amount and the rate.
 */
export type Tier = {
  groupId: number | null
  quantity: number
  percent: string | null
  amounts: Record<string, number>
}

/** What the catalog rules leave of a price, for a group, from the first day to the last, both included (YYYY-MM-DD). */
export type RulePrice = { groupId: number; currency: string; firstDay: string; lastDay: string; priceMinor: number }

/** Everything that one product's price is found from. */
export type PriceMaterial = { rows: PriceRow[]; special: SpecialDates; tiers: Tier[]; rulePrices: RulePrice[] }

/** For whom, when and for how many pieces a price is found. `today` is the day in the shop's time zone. */
export type PriceTerms = { currency: string; rules: CurrencyRules; groupId: number; quantity: number; today: string }

/** The currencies of an installation: `rates` say what one unit of the base currency is in another. */
export type CurrencyRules = {
  base: string
  rates: Record<string, string>
  /** How many decimals a currency has: 2 for EUR, 0 for JPY. */
  digitsOf(currency: string): number
}

/**
 * What one piece costs, in minor units of the terms' currency: before and after reductions, as prices are entered (with
 * or without tax). Magento's base price: the lowest of the regular price, the special price within its dates, the tier
 * price of the group and quantity, and the price that catalog rules leave. Zero for a product without a price.
 */
export function finalPrice(material: PriceMaterial, terms: PriceTerms): Price {
  const price = priceIn(terms.currency, material.rows, terms.rules)
  if (!price) return { regularMinor: 0, finalMinor: 0 }
  const regularMinor = price.priceMinor
  const special = isReduced(material.special, terms.today) ? price.specialMinor : null
  const tiers = tiersFor(material, terms).flatMap((tier) => (tier.quantity <= terms.quantity ? tier.priceMinor : []))
  const rule = rulePriceIn(material, terms)
  return { regularMinor, finalMinor: Math.min(regularMinor, special ?? regularMinor, rule ?? regularMinor, ...tiers) }
}

/** The tier prices that hold for the terms' group, whatever the quantity: from few pieces to many, in minor units. */
export function tiersFor(
  { rows, tiers }: PriceMaterial,
  { currency, rules, groupId }: PriceTerms,
): { quantity: number; priceMinor: number }[] {
  const regular = priceIn(currency, rows, rules)?.priceMinor
  if (regular === undefined) return []
  return tiers
    .filter((tier) => tier.groupId === null || tier.groupId === groupId)
    .flatMap(({ quantity, percent, amounts }) => {
      const priceMinor = percent === null ? amountIn(currency, amounts, rules) : percentOff(regular, percent)
      return priceMinor === null ? [] : { quantity, priceMinor }
    })
    .sort((a, b) => a.quantity - b.quantity || a.priceMinor - b.priceMinor)
}

/** An amount per currency in another one: its own there, else the base amount by the rate; null without either. */
export function amountIn(currency: string, amounts: Record<string, number>, rules: CurrencyRules): number | null {
  const own = amounts[currency]
  if (own !== undefined) return own
  const base = amounts[rules.base]
  const rate = rules.rates[currency]
  if (base === undefined || rate === undefined) return null
  return convert(base, rate, rules.digitsOf(rules.base), rules.digitsOf(currency))
}

/** A price without a percentage of it, half up: `percent` is a decimal string from "0" to "100". */
export function percentOff(minor: number, percent: string): number {
  const [whole = '0', fraction = ''] = percent.split('.')
  const hundred = 100n * 10n ** BigInt(fraction.length)
  const left = BigInt(minor) * (hundred - BigInt(whole + fraction))
  return left <= 0n ? 0 : Number((2n * left + hundred) / (2n * hundred))
}

/** What catalog rules leave of the price on that day; null where none applies. */
function rulePriceIn({ rows, rulePrices }: PriceMaterial, { currency, rules, groupId, today }: PriceTerms) {
  const current = rulePrices.filter(
    (rule) => rule.groupId === groupId && rule.firstDay <= today && today <= rule.lastDay,
  )
  // A price of its own in a currency has rule prices of its own, too.
  const own = rows.some((row) => row.currency === currency)
  const known = current.filter((rule) => rule.currency === (own ? currency : rules.base))
  return amountIn(currency, Object.fromEntries(known.map((rule) => [rule.currency, rule.priceMinor])), rules)
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

/** What is asked today and what it was, by the special price alone; one above the regular price is none. */
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
