import type { Translation } from '../translation.ts'
import { categories } from './categories.ts'
import { decor } from './decor.ts'
import { furniture } from './furniture.ts'
import { lighting } from './lighting.ts'
import { blocks, pages } from './pages.ts'
import { tableware } from './tableware.ts'
import { textilesAndGifts } from './textiles-and-gifts.ts'
import { attributes, words } from './words.ts'

/** The demo shop in Dutch. */
export const translation: Translation = {
  products: { ...lighting, ...furniture, ...tableware, ...decor, ...textilesAndGifts },
  categories,
  attributes,
  words,
  pages,
  blocks,
}
