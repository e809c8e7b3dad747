import type { Answer, Json } from './ask-backend'

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The backend knows no such thing (any more). It says so about carts, but also about a line within one. */
export const knowsNothing = ({ errors }: Answer): boolean =>
  errors.some(({ extensions }) => extensions?.category === 'graphql-no-such-entity')

/** How many things are in the cart of an answer, wherever the operation keeps it; `null` when it holds none. */
export function quantityIn({ data }: Answer): number | null {
  for (const field of Object.values(data ?? {})) {
    if (!isJson(field)) continue
    const cart = isJson(field.cart) ? field.cart : field
    if (typeof cart.total_quantity === 'number') return cart.total_quantity
  }
  return null
}

export type PlacedOrder = { number: string; token: string | null }

/** The order that `placeOrder` made, or `null`. Releases before 2.4.7 name it by number only. */
export function placedOrder({ data }: Answer): PlacedOrder | null {
  const placed = isJson(data?.placeOrder) ? data.placeOrder : {}
  const [current, former] = [placed.orderV2, placed.order]
  if (isJson(current) && typeof current.number === 'string') {
    return { number: current.number, token: typeof current.token === 'string' ? current.token : null }
  }
  return isJson(former) && typeof former.order_number === 'string' ? { number: former.order_number, token: null } : null
}

/** The answer without the order's token: whoever holds it may read the order, so scripts do not get it. */
export function withoutToken(answer: Answer): Answer {
  const placed = answer.data?.placeOrder
  if (!isJson(placed) || !isJson(placed.orderV2)) return answer
  return {
    ...answer,
    data: { ...answer.data, placeOrder: { ...placed, orderV2: { ...placed.orderV2, token: '' } } },
  }
}
