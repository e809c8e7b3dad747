import type { Database } from '../kit/database.ts'
import type { CatalogSchema } from './store/schema.ts'
import { pageAddress } from './writer/address-book.ts'
import type { AddressDesk } from './writer/address-desk.ts'

/** An address that belongs to no product or category: a CMS page, or a redirect an administrator wants. */
export type RegisteredUrl =
  | { type: 'CMS_PAGE'; identifier: string }
  | { type: 'REDIRECT'; path: string; target: string; code: 301 | 302 }

/** Enters addresses; a page that lives at one already keeps it. Answers the paths that could not be had. */
export async function registerAddresses(
  database: Database<CatalogSchema>,
  desk: AddressDesk,
  urls: RegisteredUrl[],
): Promise<string[]> {
  return desk(async (book) => {
    const taken = urls.flatMap((url) => {
      if (url.type === 'REDIRECT') return book.redirect(url.path, url.target, url.code) ? [] : url.path
      return book.claim(pageAddress(url.identifier)) === url.identifier ? [] : url.identifier
    })
    await database.transaction((t) => book.save(t))
    book.settle()
    return taken
  })
}

/** Pages that are no more: their addresses are free. */
export async function releasePages(
  database: Database<CatalogSchema>,
  desk: AddressDesk,
  identifiers: string[],
): Promise<void> {
  await desk(async (book) => {
    for (const identifier of identifiers) book.release(pageAddress(identifier).owner)
    await database.transaction((t) => book.save(t))
    book.settle()
  })
}
