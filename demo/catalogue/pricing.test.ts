import { describe, expect, it } from 'vitest'
import { labelPrice, priceOf } from './pricing.ts'
import { recipes } from './recipes.ts'

describe('label prices', () => {
  it('are whole when small, end in 4 or 9 in the middle and in 9 when large', () => {
    expect(labelPrice(17.4)).toBe(17)
    expect(labelPrice(122.6)).toBe(124)
    expect(labelPrice(141)).toBe(139)
    expect(labelPrice(1130.5)).toBe(1129)
  })

  it('never rise in a reduction and always rise with the size', () => {
    for (const recipe of recipes) {
      const small = priceOf(recipe)
      const large = priceOf(recipe, 60)
      expect(Number(large.price)).toBeGreaterThan(Number(small.price))
      expect(Number(large.prices.EUR?.price)).toBeGreaterThan(Number(small.prices.EUR?.price))
      if (small.specialPrice) expect(Number(small.specialPrice)).toBeLessThan(Number(small.price))
    }
  })
})
