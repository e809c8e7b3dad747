import type { CatalogueInput } from '../contracts/catalogue.ts'
import { attributes } from './catalogue/attributes.ts'
import { blocks } from './catalogue/blocks.ts'
import { categories } from './catalogue/categories.ts'
import { pages } from './catalogue/pages.ts'
import { products } from './catalogue/products.ts'
import { reviews } from './catalogue/reviews.ts'
import { translations } from './translations/index.ts'
import { translate } from './translations/translate.ts'

/**
 * The demo shop: everything it sells and says, in the vocabulary of an import. The same on every call; only the list
 * of pictures follows what demo/pictures holds.
 */
export function demoCatalogue(): CatalogueInput {
  return translate(
    {
      attributes: attributes(),
      categories: categories(),
      products: products(),
      reviews: reviews(),
      pages,
      blocks,
    },
    translations,
  )
}
