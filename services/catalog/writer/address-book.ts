import type { Kysely, Transaction } from 'kysely'
import { insertMany } from '../../kit/bulk.ts'
import { freeKey, standsFor } from '../domain/url-path.ts'
import type { CatalogSchema, UrlRewriteTable } from '../store/schema.ts'
import { chunks } from './chunks.ts'

type Entry = Omit<UrlRewriteTable, 'id'>
export type Owner = Pick<Entry, 'entity_type' | 'entity_id' | 'target'>
/**
 * A page that wants an address: its key, to which the suffix of its kind is added. With a view it is the page's address in
 * that store view alone, beside the one for all.
 */
export type Claim = { owner: Owner; key: string; view?: string }
type Suffixes = { category: string; product: string }

const ownerKey = (owner: Owner) => `${owner.entity_type} ${owner.entity_id} ${owner.target ?? ''}`
const isPage = ({ entity_type, redirect_code }: Entry) => redirect_code === 0 && entity_type !== 'CUSTOM'

/**
 * Who lives at which address, for all store views (the view '') or in one of them. An address that anybody has in any view
 * is given to nobody else, so that no page hides another one. A page whose wanted address is taken gets a numbered one and keeps it;
 * a page that moves leaves a permanent redirect behind; a redirect gives way to a page. Changes are collected and written
 * by `save`.
 */
export class AddressBook {
  /** By path, then by view. */
  readonly #entries = new Map<string, Map<string, Entry>>()
  /** By owner, then by view. */
  readonly #homes = new Map<string, Map<string, string>>()
  /** Addresses that an owner has moved from. */
  readonly #left = new Map<string, { view: string; path: string }[]>()
  /** View and path, as JSON. */
  readonly #touched = new Set<string>()
  readonly #suffixes: Suffixes

  private constructor(entries: Entry[], suffixes: Suffixes) {
    this.#suffixes = suffixes
    for (const entry of entries) this.#put(entry)
    this.#touched.clear()
  }

  /** Every address there is: categories and pages are few, and products are looked at by the thousand anyway. */
  static async open(database: Kysely<CatalogSchema>, suffixes: Suffixes) {
    const entries = await database
      .selectFrom('url_rewrite')
      .select(['view', 'request_path', 'entity_type', 'entity_id', 'target', 'redirect_code'])
      .execute()
    return new AddressBook(
      entries.map((entry) => ({ ...entry, entity_id: Number(entry.entity_id) })),
      suffixes,
    )
  }

  suffixOf(entityType: Owner['entity_type']): string {
    if (entityType === 'CATEGORY') return this.#suffixes.category
    return entityType === 'PRODUCT' ? this.#suffixes.product : ''
  }

  /** Which key the owner would get now, without giving it yet. */
  keyFor(owner: Owner, wanted: string, view = ''): string {
    const suffix = this.suffixOf(owner.entity_type)
    const home = this.#homes.get(ownerKey(owner))?.get(view)
    const homeKey = home?.endsWith(suffix) ? home.slice(0, home.length - suffix.length) : undefined
    if (homeKey !== undefined && standsFor(homeKey, wanted)) return homeKey
    return freeKey(wanted, (key) => {
      const here = [...(this.#entries.get(key + suffix)?.values() ?? [])]
      return here.some((entry) => entry.redirect_code === 0 && ownerKey(entry) !== ownerKey(owner))
    })
  }

  /** Gives the owner an address and answers its key. */
  claim({ owner, key: wanted, view = '' }: Claim): string {
    const key = this.keyFor(owner, wanted, view)
    const path = key + this.suffixOf(owner.entity_type)
    const before = this.#homes.get(ownerKey(owner))?.get(view)
    if (before === path) return key
    if (before !== undefined) this.#put({ ...owner, view, request_path: before, redirect_code: 301 })
    this.#put({ ...owner, view, request_path: path, redirect_code: 0 })
    return key
  }

  /** The store views in which the owner has an address of its own. */
  viewsOf(owner: Owner): string[] {
    return [...(this.#homes.get(ownerKey(owner))?.keys() ?? [])].filter((view) => view !== '')
  }

  /** An address an administrator wants; a page that lives there stays. Answers whether it was taken. */
  redirect(path: string, target: string, code: 0 | 301 | 302, view = ''): boolean {
    const here = this.#entries.get(path)
    const inTheWay = [here?.get(''), here?.get(view)].some((entry) => entry !== undefined && isPage(entry))
    if (inTheWay) return false
    this.#put({ view, request_path: path, entity_type: 'CUSTOM', entity_id: 0, target, redirect_code: code })
    return true
  }

  /** Takes away what an administrator entered or a page left behind; false where a page lives, or nothing does. */
  withdraw(path: string, view = ''): boolean {
    const here = this.#entries.get(path)?.get(view)
    if (!here || isPage(here)) return false
    this.#drop(here)
    return true
  }

  /** The owner is not shown any more, or (with a view) is known by the address for all again: its addresses go. */
  release(owner: Owner, only?: string): void {
    const key = ownerKey(owner)
    const homes = this.#homes.get(key) ?? new Map<string, string>()
    const places = [...[...homes].map(([view, path]) => ({ view, path })), ...(this.#left.get(key) ?? [])]
    const isMeant = (view: string) => only === undefined || view === only
    for (const { view, path } of places) {
      const entry = this.#entries.get(path)?.get(view)
      if (isMeant(view) && entry && ownerKey(entry) === key) this.#drop(entry)
    }
    for (const view of [...homes.keys()]) if (isMeant(view)) homes.delete(view)
    this.#left.set(
      key,
      (this.#left.get(key) ?? []).filter(({ view }) => !isMeant(view)),
    )
  }

  hasHome(owner: Owner): boolean {
    return (this.#homes.get(ownerKey(owner))?.size ?? 0) > 0
  }

  /** Writes what changed since the last `settle`; may be repeated when its transaction is. */
  async save(t: Transaction<CatalogSchema>): Promise<void> {
    const places = [...this.#touched].map((place) => JSON.parse(place) as [view: string, path: string])
    if (places.length === 0) return
    await countChange(t)
    for (const [view, some] of Map.groupBy(places, ([view]) => view)) {
      for (const part of chunks(some, 500)) {
        const paths = part.map(([, path]) => path)
        await t.deleteFrom('url_rewrite').where('view', '=', view).where('request_path', 'in', paths).execute()
      }
    }
    await insertMany(
      t,
      'url_rewrite',
      places.flatMap(([view, path]) => this.#entries.get(path)?.get(view) ?? []),
    )
  }

  /** What was saved stands: its transaction was committed. */
  settle(): void {
    this.#touched.clear()
  }

  #put(entry: Entry): void {
    const { view, request_path: path } = entry
    inner(this.#entries, path).set(view, entry)
    this.#touch(entry)
    const owner = ownerKey(entry)
    if (entry.redirect_code === 0) inner(this.#homes, owner).set(view, path)
    else if (entry.entity_type !== 'CUSTOM') this.#left.set(owner, [...(this.#left.get(owner) ?? []), { view, path }])
  }

  #drop(entry: Entry): void {
    this.#entries.get(entry.request_path)?.delete(entry.view)
    this.#touch(entry)
  }

  #touch({ view, request_path }: Entry): void {
    this.#touched.add(JSON.stringify([view, request_path]))
  }
}

/** The map below a key, made when there is none. */
function inner<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = outer.get(key) ?? new Map<string, Value>()
  outer.set(key, found)
  return found
}

export const categoryAddress = (id: number, key: string): Claim => ({
  owner: { entity_type: 'CATEGORY', entity_id: id, target: null },
  key,
})
export const productOwner = (id: number): Owner => ({ entity_type: 'PRODUCT', entity_id: id, target: null })
export const pageAddress = (identifier: string): Claim => ({
  owner: { entity_type: 'CMS_PAGE', entity_id: 0, target: identifier },
  key: identifier,
})

const counter = 'addresses'

/** Goes up with every save, whoever saves. */
export async function addressRevision(database: Kysely<CatalogSchema>): Promise<number> {
  const row = await database.selectFrom('revision').select('number').where('name', '=', counter).executeTakeFirst()
  return row?.number ?? 0
}

async function countChange(t: Transaction<CatalogSchema>): Promise<void> {
  const number = (await addressRevision(t)) + 1
  if (number === 1) await t.insertInto('revision').values({ name: counter, number }).execute()
  else await t.updateTable('revision').set({ number }).where('name', '=', counter).execute()
}
