import type { Choices } from '../domain/choice-uids.ts'
import type { PriceTerms } from '../domain/price.ts'
import type { Reads } from '../reads.ts'
import type { ProductInfo } from '../store/product-store.ts'

/** What everything about one wanted item is found with. */
export type Sale = {
  reads: Reads
  /** The code of the store view. */
  view: string
  /** As a browser names it: en-US. */
  locale: string
  terms: PriceTerms
  /** What the shopper chose: the configurable parent, the bundle, or the product itself. */
  shown: ProductInfo
  choices: Choices
}
