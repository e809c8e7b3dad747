import { articlesOf, type Product } from './articles.ts'
import { services } from './products/services.ts'
import { sets } from './products/sets.ts'
import type { Recipe } from './recipe.ts'
import { recipes } from './recipes.ts'

/** Where a product stands: on its own shelf, and among the new and the reduced ones. */
function placesOf(recipe: Recipe, index: number): NonNullable<Product['categories']> {
  const paths = [...recipe.categories, ...(recipe.isNew ? ['New'] : []), ...(recipe.reducedTo ? ['Sale'] : [])]
  return paths.map((path) => ({ path, position: index + 1 }))
}

/** Every article of the shop: children after their parent, sets after what they are made of. */
export const products = (): Product[] => [
  ...recipes.flatMap((recipe, index) => articlesOf(recipe, index, placesOf(recipe, index))),
  ...sets,
  ...services,
]
