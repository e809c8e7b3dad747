import { isPictured } from './pictures.ts'
import { accents } from './products/accents.ts'
import { floorAndWallLamps } from './products/floor-and-wall-lamps.ts'
import { onTheWall } from './products/on-the-wall.ts'
import { pendants } from './products/pendants.ts'
import { seatingAndTables } from './products/seating-and-tables.ts'
import { serving } from './products/serving.ts'
import { storage } from './products/storage.ts'
import { tableLamps } from './products/table-lamps.ts'
import { tableware } from './products/tableware.ts'
import { textiles } from './products/textiles.ts'
import { vases } from './products/vases.ts'
import type { Recipe } from './recipe.ts'

const all: readonly Recipe[] = [
  ...tableLamps,
  ...pendants,
  ...floorAndWallLamps,
  ...storage,
  ...seatingAndTables,
  ...tableware,
  ...serving,
  ...vases,
  ...accents,
  ...onTheWall,
  ...textiles,
]

/**
 * Every product of the shop. A new one is a recipe here and a piece in demo/render/shots; it appears in the shop once
 * its first picture has been taken.
 */
export const recipes: readonly Recipe[] = all.filter((recipe) =>
  isPictured(recipe.key, recipe.colors?.[0] ?? recipe.finishes?.[0]),
)

export const skuOf = (recipe: Recipe): string => `${recipe.kind}-${recipe.key}`
