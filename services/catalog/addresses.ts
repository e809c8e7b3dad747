import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import type { CatalogSchema } from './store/schema.ts'
import { AddressBook, pageAddress } from './writer/address-book.ts'

/** An address that belongs to no product or category: a CMS page, or a redirect an administrator wants. */
export type RegisteredUrl =
  | { type: 'CMS_PAGE'; identifier: string }
  | { type: 'REDIRECT'; path: string; target: string; code: 301 | 302 }

/** Enters addresses; a page that lives at one already keeps it. Answers the paths that could not be had. */
export async function registerAddresses(
  database: Database<CatalogSchema>,
  { productUrlSuffix, categoryUrlSuffix }: StoreConfiguration,
  urls: RegisteredUrl[],
): Promise<string[]> {
  return database.transaction(async (t) => {
    const book = await AddressBook.open(t, { product: productUrlSuffix, category: categoryUrlSuffix })
    const taken = urls.flatMap((url) => {
      if (url.type === 'REDIRECT') return book.redirect(url.path, url.target, url.code) ? [] : url.path
      return book.claim(pageAddress(url.identifier)) === url.identifier ? [] : url.identifier
    })
    await book.save(t)
    return taken
  })
}
