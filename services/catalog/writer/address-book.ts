import type { Kysely, Transaction } from 'kysely'
import { insertMany } from '../../kit/bulk.ts'
import { freeKey, standsFor } from '../domain/url-path.ts'
import type { CatalogSchema, UrlRewriteTable } from '../store/schema.ts'
import { chunks } from './chunks.ts'

type Entry = Omit<UrlRewriteTable, 'id'>
export type Owner = Pick<Entry, 'entity_type' | 'entity_id' | 'target'>
/** A page that wants an address: its key, to which the suffix of its kind is added. */
export type Claim = { owner: Owner; key: string }
type Suffixes = { category: string; product: string }

const ownerKey = (owner: Owner) => `${owner.entity_type} ${owner.entity_id} ${owner.target ?? ''}`

/**
 * Who lives at which address, for all store views. A page whose wanted address is taken gets a numbered one and keeps it;
 * a page that moves leaves a permanent redirect behind; a redirect gives way to a page. Changes are collected and written
 * by `save`.
 */
export class AddressBook {
  readonly #entries = new Map<string, Entry>()
  readonly #homes = new Map<string, string>()
  /** Addresses that an owner has moved from. */
  readonly #left = new Map<string, string[]>()
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
      .where('view', '=', '')
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
  keyFor(owner: Owner, wanted: string): string {
    const suffix = this.suffixOf(owner.entity_type)
    const home = this.#homes.get(ownerKey(owner))
    const homeKey = home?.endsWith(suffix) ? home.slice(0, home.length - suffix.length) : undefined
    if (homeKey !== undefined && standsFor(homeKey, wanted)) return homeKey
    return freeKey(wanted, (key) => {
      const entry = this.#entries.get(key + suffix)
      return entry !== undefined && entry.redirect_code === 0 && ownerKey(entry) !== ownerKey(owner)
    })
  }

  /** Gives the owner an address and answers its key. */
  claim({ owner, key: wanted }: Claim): string {
    const key = this.keyFor(owner, wanted)
    const path = key + this.suffixOf(owner.entity_type)
    const before = this.#homes.get(ownerKey(owner))
    if (before === path) return key
    if (before !== undefined) this.#put({ ...owner, view: '', request_path: before, redirect_code: 301 })
    this.#put({ ...owner, view: '', request_path: path, redirect_code: 0 })
    return key
  }

  /** An address an administrator wants; a page that lives there stays. Answers whether it was taken. */
  redirect(path: string, target: string, code: 0 | 301 | 302): boolean {
    const here = this.#entries.get(path)
    if (here?.redirect_code === 0 && here.entity_type !== 'CUSTOM') return false
    this.#put({ view: '', request_path: path, entity_type: 'CUSTOM', entity_id: 0, target, redirect_code: code })
    return true
  }

  /** Takes away what an administrator entered or a page left behind; false where a page lives, or nothing does. */
  withdraw(path: string): boolean {
    const here = this.#entries.get(path)
    if (!here || (here.redirect_code === 0 && here.entity_type !== 'CUSTOM')) return false
    this.#entries.delete(path)
    this.#touched.add(path)
    return true
  }

  /** The owner is not shown any more: its addresses go. */
  release(owner: Owner): void {
    const key = ownerKey(owner)
    for (const path of [this.#homes.get(key) ?? '', ...(this.#left.get(key) ?? [])]) {
      const entry = this.#entries.get(path)
      if (!entry || ownerKey(entry) !== key) continue
      this.#entries.delete(path)
      this.#touched.add(path)
    }
    this.#homes.delete(key)
    this.#left.delete(key)
  }

  hasHome(owner: Owner): boolean {
    return this.#homes.has(ownerKey(owner))
  }

  /** Writes what changed since the last `settle`; may be repeated when its transaction is. */
  async save(t: Transaction<CatalogSchema>): Promise<void> {
    const paths = [...this.#touched]
    if (paths.length === 0) return
    await countChange(t)
    for (const some of chunks(paths, 500)) {
      await t.deleteFrom('url_rewrite').where('view', '=', '').where('request_path', 'in', some).execute()
    }
    await insertMany(
      t,
      'url_rewrite',
      paths.flatMap((path) => this.#entries.get(path) ?? []),
    )
  }

  /** What was saved stands: its transaction was committed. */
  settle(): void {
    this.#touched.clear()
  }

  #put(entry: Entry): void {
    this.#entries.set(entry.request_path, entry)
    this.#touched.add(entry.request_path)
    const owner = ownerKey(entry)
    if (entry.redirect_code === 0) this.#homes.set(owner, entry.request_path)
    else if (entry.entity_type !== 'CUSTOM')
      this.#left.set(owner, [...(this.#left.get(owner) ?? []), entry.request_path])
  }
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
