import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { authorizationError, inputError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import * as store from '../store/compare-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { comparison } from './comparison.ts'

type Products = { products?: (string | null)[] | null }
type Changed = { input?: (Products & { uid: string }) | null }
type List = store.CompareListInfo

/** More than this no screen compares; it bounds what one list can make the shop read. */
const mostProducts = 100
const unauthorized = 'This customer is not authorized to access this list'

/** Compare lists. Whoever knows a guest's uid has the list; a customer's list is nobody else's. */
export function compareListResolvers(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const { database, now } = parts
  const shown = comparison(database, readsOf)

  /** The list behind a uid, if it is the caller's. Magento says the same of one that is not there to a customer. */
  async function own(uid: string, customerId: number | null): Promise<List | null> {
    const list = await store.listByUid(database.fresh(), uid)
    if ((list?.customerId ?? null) !== customerId) throw inputError(unauthorized)
    return list
  }

  async function existing({ input }: Changed, context: RequestContext) {
    context.cacheable = false
    if (!input?.uid) throw inputError('"uid" value must be specified.')
    const list = await own(input.uid, context.customer?.id ?? null)
    if (!list) throw inputError('"uid" value does not exist')
    return { list, ids: productIds(input) }
  }

  async function add(t: Transaction<CatalogSchema>, list: List, ids: number[]): Promise<void> {
    const room = mostProducts - (await store.comparedProducts(t, list.id)).length
    await store.addToList(t, database.engine, list.id, ids.slice(0, Math.max(room, 0)), now().getTime())
  }

  return {
    Query: {
      compareList: async (_parent: unknown, { uid }: { uid: string }, context: RequestContext) => {
        context.cacheable = false
        if (uid === '') throw inputError('"uid" value must be specified')
        const list = await own(uid, context.customer?.id ?? null)
        return list && shown(list, context)
      },
    },
    Mutation: {
      createCompareList: async (_parent: unknown, { input }: { input?: Products | null }, context: RequestContext) => {
        context.cacheable = false
        const customerId = context.customer?.id ?? null
        const list = await database.transaction(async (t) => {
          const known = customerId === null ? null : await store.listOfCustomer(t, customerId)
          const uid = randomBytes(16).toString('hex')
          const list = known ?? (await store.createList(t, database.engine, { uid, customerId, now: now().getTime() }))
          await add(t, list, productIds(input ?? {}))
          return list
        })
        return shown(list, context)
      },
      addProductsToCompareList: async (_parent: unknown, args: Changed, context: RequestContext) => {
        const { list, ids } = await existing(args, context)
        await database.transaction((t) => add(t, list, ids))
        return shown(list, context)
      },
      removeProductsFromCompareList: async (_parent: unknown, args: Changed, context: RequestContext) => {
        const { list, ids } = await existing(args, context)
        await database.transaction((t) => store.removeFromList(t, list.id, ids))
        return shown(list, context)
      },
      deleteCompareList: async (_parent: unknown, { uid }: { uid: string }, context: RequestContext) => {
        context.cacheable = false
        if (uid === '') throw inputError('"uid" value must be specified')
        const list = await own(uid, context.customer?.id ?? null)
        if (list) await database.transaction((t) => store.deleteList(t, list.id))
        return { result: list !== null }
      },
      assignCompareListToCustomer: async (_parent: unknown, { uid }: { uid: string }, context: RequestContext) => {
        context.cacheable = false
        const { customer } = context
        if (uid === '') throw inputError('"uid" value must be specified')
        if (!customer) throw inputError('Customer must be logged')
        const list = await own(uid, null)
        if (!list) return { result: false, compare_list: null }
        const assigned = await database.transaction(async (t) => {
          const known = await store.listOfCustomer(t, customer.id)
          if (!known) {
            await store.giveList(t, list.id, customer.id)
            return { ...list, customerId: customer.id }
          }
          await add(t, known, await store.comparedProducts(t, list.id))
          await store.deleteList(t, list.id)
          return known
        })
        return { result: true, compare_list: await shown(assigned, context) }
      },
    },
    Customer: {
      compare_list: async ({ id }: { id: number }, _args: unknown, context: RequestContext) => {
        context.cacheable = false
        if (context.customer?.id !== Number(id)) throw authorizationError("The current customer isn't authorized.")
        const list = await store.listOfCustomer(database.fresh(), context.customer.id)
        return list && shown(list, context)
      },
    },
  }
}

/** Products are named by id; a uid, which is one in base64, is understood as well. Others name no product. */
function productIds({ products }: Products): number[] {
  return (products ?? []).flatMap((name) => {
    const id = /^\d+$/.test(name ?? '') ? Number(name) : Number(Buffer.from(name ?? '', 'base64').toString('utf8'))
    return Number.isSafeInteger(id) && id > 0 ? id : []
  })
}
