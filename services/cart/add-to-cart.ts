import type { LineRefusal } from '../../contracts/internal/cart.ts'
import type { Wanted } from '../../contracts/internal/catalog.ts'
import type { Carts } from './carts.ts'
import { type Addition, type AdditionRefusal, addLines } from './domain/add-lines.ts'
import type { Cart } from './domain/cart.ts'
import type { Stocks } from './domain/quantity.ts'
import type { Neighbours, Scope } from './neighbours.ts'

type Asked = Pick<Neighbours, 'catalog' | 'inventory' | 'configuration'>
export type Prepared = { additions: Addition[]; stocks: Stocks }

/** What the catalog and the stock say about everything that is wanted: two questions, however many things. */
export async function prepare(neighbours: Asked, scope: Scope, wanted: Wanted[]): Promise<Prepared> {
  const additions = await additionsOf(neighbours, scope, wanted)
  return { additions, stocks: await stocksOf(neighbours, partsOf(additions)) }
}

/** What the catalog sells for each wanted thing. */
export async function additionsOf({ catalog }: Asked, scope: Scope, wanted: Wanted[]): Promise<Addition[]> {
  if (wanted.length === 0) return []
  const found = await catalog.saleItems({ ...scope, wanted })
  return wanted.map((one, index) => {
    const answer = found[index]
    if (!answer) throw new Error('The catalog did not answer for every wanted item.')
    return { wanted: one, found: answer }
  })
}

/** The SKUs that leave the warehouse for additions. */
export const partsOf = (additions: Addition[]): string[] =>
  additions.flatMap(({ found }) => ('reason' in found ? [] : found.parts.map(({ sku }) => sku)))

/** The stock of each SKU, asked for once. */
export async function stocksOf({ inventory, configuration }: Asked, skus: string[]): Promise<Stocks> {
  const once = [...new Set(skus)]
  const states = once.length > 0 ? await inventory.stock(once) : []
  const hidesLeft = !configuration().checkout.carts.tellsWhatIsLeft
  return Object.assign(new Map(states.map((state) => [state.sku, state])), { hidesLeft })
}

/** A cart with what could be added, and why the rest could not. The same cart when nothing could. */
export function withAdditions(cart: Cart, { additions, stocks }: Prepared, now: number) {
  const { lines, refusals } = addLines(cart.lines, additions, stocks, now)
  return { cart: lines === cart.lines ? cart : { ...cart, lines }, refusals }
}

/** Puts things into the active cart of a customer, which is opened when there is none. */
export async function addToCustomerCart(
  carts: Carts,
  neighbours: Neighbours,
  request: { customerId: number; scope: Scope; items: Wanted[]; now: () => number },
): Promise<{ cartId: string; refusals: LineRefusal[] }> {
  const { customerId, scope, items, now } = request
  const { id } = await carts.openFor(customerId)
  const prepared = await prepare(neighbours, scope, items)
  const { answer } = await carts.change(id, customerId, async (before) => {
    const { cart, refusals } = withAdditions(before, prepared, now())
    return { cart, answer: refusals }
  })
  return { cartId: id, refusals: answer.map((refusal) => lineRefusal(refusal, items)) }
}

function lineRefusal({ index, code, message }: AdditionRefusal, items: Wanted[]): LineRefusal {
  return { index, sku: items[index]?.sku ?? '', code, message }
}
