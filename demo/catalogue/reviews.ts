import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { recipes, skuOf } from './recipes.ts'
import { remarks } from './review-texts.ts'
import { between, chance, shuffled } from './seed.ts'

type Review = NonNullable<CatalogueInput['reviews']>[number]

const nicknames = [
  'Annika',
  'Joost',
  'M. Okafor',
  'Lena P.',
  'Tomasz',
  'Priya',
  'Hugo',
  'Mrs Bell',
  'Sanne',
  'Dario',
  'Freja',
  'Callum',
  'Noor',
  'Beatriz',
  'Yusuf',
  'Ingrid',
  'Paul W.',
  'Chiara',
  'Eoin',
  'Margot',
  'Ravi',
  'Johanna',
  'Sol',
  'Agnes',
  'Mikkel',
  'Theo',
  'Amara',
  'Wim',
  'Elif',
  'Oskar',
  'Jane D.',
  'Kenji',
  'Rosa',
  'Lotte',
  'Bram',
  'Siobhan',
  'Gabriel',
  'Ida',
  'Marek',
  'Helen',
] as const

/** Stars as shops really see them: most people who write are glad, a few are cross, hardly anyone is in between. */
function starsOf(roll: number): 1 | 2 | 3 | 4 | 5 {
  if (roll < 0.62) return 5
  if (roll < 0.83) return 4
  if (roll < 0.9) return 3
  return roll < 0.94 ? 2 : 1
}

const firstDay = Date.UTC(2026, 1, 2, 8)

/** Reviews of every product: none for some, up to six for others, each remark used once per product. */
export function reviews(): Review[] {
  return recipes.flatMap((recipe) => {
    const sku = skuOf(recipe)
    const heap = remarks[recipe.family]
    const piles = {
      glad: shuffled(heap.glad, sku, 'glad'),
      mixed: shuffled(heap.mixed, sku, 'mixed'),
      sorry: shuffled(heap.sorry, sku, 'sorry'),
    }
    const names = shuffled(nicknames, sku, 'names')
    const count = recipe.isNew ? between(0, 2, sku, 'count') : between(1, 5, sku, 'count')
    return Array.from({ length: count }, (_, index): Review | undefined => {
      const stars = starsOf(chance(sku, 'stars', index))
      const pile = stars >= 5 ? piles.glad : stars >= 3 ? piles.mixed : piles.sorry
      const remark = pile.pop()
      if (!remark) return undefined
      const [title, text] = remark
      return {
        sku,
        title,
        text,
        nickname: names[index] ?? 'A customer',
        ratings: { Rating: stars },
        createdAt: new Date(firstDay + between(0, 280 * 24, sku, 'when', index) * 3_600_000).toISOString(),
      }
    }).filter((review) => review !== undefined)
  })
}
