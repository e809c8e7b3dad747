/** Many guests with the same cart, and the few requests they send: for proofs that need thousands of them. */
import { randomBytes } from 'node:crypto'
import { type Agent, request } from 'node:http'
import type { CartTables } from '../../services/cart/store/cart-tables.ts'
import { openDatabase } from '../../services/kit/database.ts'
import { address } from './order-shop.ts'

export type Ask = (query: string) => Promise<{ data?: Record<string, unknown>; errors?: { message: string }[] }>
export type Placed = { errors: { message: string }[]; orderV2: { number: string } | null }

export const placing = (id: string) =>
  `mutation { placeOrder(input: { cart_id: "${id}" }) { errors { message } orderV2 { number } } }`

/** Asks over kept connections; what exceeds the sockets waits in the agent, first come, first served. */
export function asking(agent: Agent, port: number): Ask {
  return (query) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' }
      const sent = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(JSON.stringify({ query }))
    })
}

/** One guest's cart that can be ordered, made as a guest makes it. */
export async function readyCart(ask: Ask): Promise<string> {
  const id = String((await ask('mutation { createEmptyCart }')).data?.createEmptyCart)
  const set = (field: string, rest: string) => `${field}(input: { cart_id: "${id}", ${rest} }) { cart { id } }`
  const { errors } = await ask(`mutation {
    addProductsToCart(cartId: "${id}", cartItems: [{ sku: "lamp", quantity: 1 }]) { cart { id } }
    ${set('setGuestEmailOnCart', 'email: "ada@example.org"')}
    ${set('setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address} }]`)}
    ${set('setBillingAddressOnCart', `billing_address: { address: ${address} }`)}
    ${set('setShippingMethodsOnCart', 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]')}
    ${set('setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')}
  }`)
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return id
}

/** The same cart for every buyer: its rows are written again under other ids, because asking 10,000 times takes minutes. */
export async function copies(url: string, cartId: string, count: number): Promise<string[]> {
  const database = await openDatabase<CartTables>({ url, name: 'cart', migrations: {} })
  const cart = await database.read().selectFrom('cart').selectAll().where('id', '=', cartId).executeTakeFirstOrThrow()
  const lines = await database.read().selectFrom('cart_line').selectAll().where('cart_id', '=', cartId).execute()
  const text = (column: unknown) => (typeof column === 'string' ? column : JSON.stringify(column))
  const ids = Array.from({ length: count }, () => randomBytes(16).toString('hex'))
  for (let at = 0; at < count; at += 50) {
    const some = ids.slice(at, at + 50)
    await database.transaction(async (t) => {
      const carts = some.map((id) => ({ ...cart, id, details: text(cart.details) }))
      await t.insertInto('cart').values(carts).execute()
      const copied = some.flatMap((id) =>
        lines.map(({ id: _, ...line }) => ({ ...line, cart_id: id, facts: text(line.facts) })),
      )
      await t.insertInto('cart_line').values(copied).execute()
    })
  }
  await database.close()
  return ids
}
