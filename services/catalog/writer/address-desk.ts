import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { AddressBook, addressRevision } from './address-book.ts'

/** Hands the address book to one writer after the other. */
export type AddressDesk = <T>(work: (book: AddressBook) => Promise<T>) => Promise<T>

/**
 * Reading all addresses for each small write would cost more than the write, so the book is kept between writes. It is
 * read again when another process wrote, when a suffix was changed, and after work that failed half-way.
 */
export function addressDesk(database: Database<CatalogSchema>, configuration: () => StoreConfiguration): AddressDesk {
  const queue = oneAtATime()
  let kept: { book: AddressBook; stamp: string } | null = null
  return (work) =>
    queue(async () => {
      const { productUrlSuffix: product, categoryUrlSuffix: category } = configuration()
      const suffixes = { product, category }
      const stamp = async () => `${await addressRevision(database.write)} ${JSON.stringify(suffixes)}`
      const known = kept?.stamp === (await stamp()) ? kept.book : null
      kept = null
      const book = known ?? (await AddressBook.open(database.write, suffixes))
      const result = await work(book)
      kept = { book, stamp: await stamp() }
      return result
    })
}
