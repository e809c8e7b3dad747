import type { AdminModule } from '../../kit/admin-module.ts'
import type { AdminParts } from './admin-parts.ts'
import { attributesAdmin } from './attributes-admin.ts'
import { catalogRulesAdmin } from './catalog-rules-admin.ts'
import { categoriesAdmin } from './categories-admin.ts'
import { productsAdmin } from './products-admin.ts'
import { reviewsAdmin } from './reviews-admin.ts'
import { rewritesAdmin } from './rewrites-admin.ts'
import { tierPricesAdmin } from './tier-prices-admin.ts'

/** What a merchant may change of the catalogue. */
export const catalogAdmin = (parts: AdminParts): AdminModule[] => [
  productsAdmin(parts),
  categoriesAdmin(parts),
  catalogRulesAdmin(parts),
  tierPricesAdmin(parts),
  attributesAdmin(parts),
  reviewsAdmin(parts),
  rewritesAdmin(parts),
]
