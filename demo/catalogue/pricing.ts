import type { Recipe } from './recipe.ts'

/** What a unit of the base currency (USD) is asked for in other currencies, before rounding. */
const rates = { EUR: 0.95, GBP: 0.82 } as const

/** A price people put on a label: whole under 30, then ending in 4 or 9, then in 9. */
export function labelPrice(raw: number): number {
  if (raw < 30) return Math.round(raw)
  if (raw < 250) return Math.round((raw + 1) / 5) * 5 - 1
  return Math.round((raw + 1) / 10) * 10 - 1
}

/**
 * The lowest price of the thirty days before a reduction, in every currency: "USD 59.00, EUR 56.00". European shops must
 * name it beside a reduced price (directive 98/6/EC, article 6a).
 */
export function lowestPriceOf(recipe: Recipe, extra = 0): string | undefined {
  if (!recipe.reducedTo) return undefined
  const full = (recipe.price + extra) * (recipe.lowestLately ?? 1)
  const amounts = Object.entries({ USD: 1, ...rates }).map(([currency, rate]) =>
    [
      currency,
      decimal(recipe.lowestLately ? labelPrice(full * rate) : rate === 1 ? full : labelPrice(full * rate)),
    ].join(' '),
  )
  return amounts.join(', ')
}

export type Price = {
  price: string
  specialPrice?: string
  specialFrom?: string
  specialTo?: string
  prices: Record<string, { price: string; specialPrice?: string }>
}

const decimal = (whole: number): string => whole.toFixed(2)

/** The price of one article in every currency; `extra` is what its size costs more. */
export function priceOf(recipe: Recipe, extra = 0): Price {
  const full = recipe.price + extra
  const share = recipe.reducedTo
  const prices = Object.fromEntries(
    Object.entries(rates).map(([currency, rate]) => [
      currency,
      {
        price: decimal(labelPrice(full * rate)),
        ...(share ? { specialPrice: decimal(labelPrice(full * rate * share)) } : {}),
      },
    ]),
  )
  if (!share) return { price: decimal(full), prices }
  return {
    price: decimal(full),
    specialPrice: decimal(labelPrice(full * share)),
    specialFrom: '2026-10-01',
    ...(recipe.reducedUntil ? { specialTo: recipe.reducedUntil } : {}),
    prices,
  }
}
