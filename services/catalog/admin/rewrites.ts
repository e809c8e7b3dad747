import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { alreadyExists, inputError, noSuchEntity } from '../../kit/errors.ts'
import { emit } from '../../kit/outbox.ts'
import { requestPath } from '../domain/url-path.ts'
import { type Rewrite, rewriteAt, rewriteById } from '../store/address-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { AddressDesk } from '../writer/address-desk.ts'

export type RewriteInput = {
  id?: number | null
  requestPath: string
  targetPath: string
  /** 0 shows the target under the path; 301 and 302 send shoppers there. */
  redirectType: number
  /** A store view's code; empty for all. */
  store: string
}

const longest = 500
const taken = 'URL key for specified store already exists.'

/** Addresses and redirects that administrators enter. Where a product, category or page lives, it stays. */
export function rewriteDesk(
  database: Database<CatalogSchema>,
  desk: AddressDesk,
  configuration: () => StoreConfiguration,
) {
  /** What the shop keeps of any address may be wrong now, also that nothing was there. */
  const announce = () => database.transaction((t) => emit(t, { type: 'configuration.changed' }))

  async function entered(id: number): Promise<Rewrite> {
    const rewrite = await rewriteById(database.fresh(), id)
    if (!rewrite) throw noSuchEntity(`There is no URL rewrite ${id}.`)
    if (rewrite.entity_type !== 'CUSTOM' && rewrite.redirect_code === 0) {
      throw inputError('The address of a product, category or page changes with its URL key.')
    }
    return rewrite
  }

  async function remove({ view, request_path }: Rewrite): Promise<void> {
    await desk(async (book) => {
      book.withdraw(request_path, view)
      await database.transaction((t) => book.save(t))
      book.settle()
    })
  }

  async function enter(path: string, { targetPath: target, redirectType, store: view }: RewriteInput): Promise<void> {
    const code = redirectType as 0 | 301 | 302
    await desk(async (book) => {
      if (!book.redirect(path, target, code, view)) throw alreadyExists(taken)
      await database.transaction((t) => book.save(t))
      book.settle()
    })
  }

  return {
    /** Enters an address or changes one that was entered. */
    async save(input: RewriteInput): Promise<Rewrite> {
      const path = checkedPath(input, configuration())
      const before = input.id == null ? null : await entered(input.id)
      const moved = before && (before.request_path !== path || before.view !== input.store)
      await enter(path, input)
      if (moved) await remove(before)
      await announce()
      const saved = await rewriteAt(database.fresh(), path, input.store)
      if (!saved) throw new Error(`the address "${path}" was written and is not there`)
      return saved
    },
    async delete(id: number): Promise<void> {
      await remove(await entered(id))
      await announce()
    },
  }
}

function checkedPath(input: RewriteInput, { views }: StoreConfiguration): string {
  const path = requestPath(input.requestPath)
  if (path === null) throw inputError('A request path cannot be empty.')
  if (input.targetPath.trim() === '') throw inputError('A target path cannot be empty.')
  if (path.length > longest || input.targetPath.length > longest) throw inputError('A path has 500 letters at most.')
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(input.targetPath.trim())) {
    throw inputError('A target is a path of the shop, or an address that begins with https:// or http://.')
  }
  if (![0, 301, 302].includes(input.redirectType)) throw inputError('A redirect type is 0, 301 or 302.')
  if (input.store !== '' && !views.some(({ code }) => code === input.store)) {
    throw inputError(`There is no store view "${input.store}".`)
  }
  return path
}
