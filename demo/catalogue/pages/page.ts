import type { CatalogueInput } from '../../../contracts/catalogue.ts'

export type Page = NonNullable<CatalogueInput['pages']>[number]
