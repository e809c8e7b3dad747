import { CartOperation, CustomerPlacedOrderOperation } from '@/graphql/generated/operations'
import type { ContextCookie } from '@/lib/context/context-cookie'
import { isOffered } from '@/lib/graphql/client'
import type { Answer, Ask, Json } from './ask-backend'
import { placedOrder, quantityIn, withoutToken } from './cart-answers'
import type { CartKeeper } from './cart-keeper'
import type { Call } from './parse-call'
import type { Cookie, SessionCookies, Visitor } from './session-cookies'

export type Outcome = {
  data: Json | null
  errors: { message: string; path?: (string | number)[]; extensions?: Json }[]
  extensions?: { cart?: 'expired'; session?: 'ended' }
  cookies: (Cookie | ContextCookie)[]
}

type Texts = { gone: string; notOffered: string }

/** What a call is answered with: the visitor's cookies, his cart, and whether he is a customer who is signed in. */
export type Scope = {
  visitor: Visitor
  isCustomer: boolean
  keeper: CartKeeper
  cookies: SessionCookies
  ask: Ask
  texts: Texts
}

const mentions = ({ operation }: Call, variable: string) => new RegExp(`\\$${variable}\\b`).test(operation.text)
const opensCart = ({ operation }: Call) => operation.text.includes('addProductsToCart(')

function plain(answer: Answer, cookies: Cookie[] = []): Outcome {
  const errors = answer.errors.map(({ message, path, extensions }) => ({
    message,
    ...(path && { path }),
    ...(extensions?.category && { extensions: { category: extensions.category } }),
  }))
  return { data: answer.data, errors, cookies }
}

const refused = (message: string, code: string): Outcome => ({
  data: null,
  errors: [{ message, extensions: { code } }],
  cookies: [],
})

/** No such cart. A read is answered with none; a change is refused with a way on. */
function noCart(call: Call, { texts }: Scope): Outcome {
  return call.operation.kind === 'query'
    ? { data: { cart: null }, errors: [], cookies: [] }
    : refused(texts.gone, 'CART_GONE')
}

async function cartGone(call: Call, scope: Scope): Promise<Outcome> {
  return { ...noCart(call, scope), extensions: { cart: 'expired' }, cookies: await scope.keeper.forget() }
}

/** `no such entity` may mean a line of the cart: only a cart that cannot be read either is gone. */
async function isCartGone(call: Call, answer: Answer, { keeper, ask }: Scope, cartId: string): Promise<boolean> {
  if (!keeper.isGone(answer)) return false
  return call.operation.kind === 'query' || keeper.isGone(await ask(CartOperation, { cartId }))
}

async function answerWithCart(call: Call, scope: Scope): Promise<Outcome> {
  const { keeper, cookies, ask } = scope
  const known = await keeper.find()
  if (!known && !opensCart(call)) return noCart(call, scope)
  let cartId = known ?? (await keeper.open())
  let answer = await ask(call.operation, { ...call.variables, cartId })
  if (await isCartGone(call, answer, scope, cartId)) {
    if (!opensCart(call) || !known) return cartGone(call, scope)
    cartId = await keeper.open()
    answer = await ask(call.operation, { ...call.variables, cartId })
  }
  const placed = placedOrder(answer)
  if (placed) {
    const forgotten = await keeper.forget()
    return plain(withoutToken(answer), [...forgotten, ...cookies.keepOrder(placed.token, placed.number)])
  }
  const count = quantityIn(answer)
  return plain(answer, [...keeper.keep(cartId), ...(count === null ? [] : [cookies.hintCount(count)])])
}

/** A customer's own order is no guest's: it is found among his orders, and answered as was asked. */
async function customersOrder({ visitor, ask }: Scope): Promise<Answer> {
  const { data } = await ask(CustomerPlacedOrderOperation, { orderNumber: visitor.orderNumber })
  const orders = (data?.customer as Json | null | undefined)?.orders as { items?: unknown[] } | null | undefined
  return { data: { guestOrderByToken: orders?.items?.[0] ?? null }, errors: [] }
}

/** The order page's question: a token that opens nothing (any more) is no order, not a failure. */
async function answerWithOrder(call: Call, scope: Scope): Promise<Outcome> {
  const { orderToken, orderNumber } = scope.visitor
  const none: Outcome = { data: { guestOrderByToken: null }, errors: [], cookies: [] }
  if (scope.isCustomer && orderNumber) {
    const own = await customersOrder(scope)
    if (own.data?.guestOrderByToken) return plain(own)
  }
  if (!orderToken || !isOffered(call.operation)) return none
  const answer = await scope.ask(call.operation, { ...call.variables, orderToken })
  return answer.errors.length > 0 && !answer.data?.guestOrderByToken ? none : plain(answer)
}

/** Some fields are for guests alone, such as the cart's address for mail. */
const withGuest = (call: Call, { isCustomer }: Scope): Call => ({
  ...call,
  variables: { ...call.variables, isGuest: !isCustomer },
})

/**
 * Answers a registered operation for a visitor: fills in the cart or order he cannot name himself, opens a cart when
 * something is put into it, and says which cookies follow. Throws `BackendError` when the backend does not answer.
 */
export async function answerCall(asked: Call, scope: Scope): Promise<Outcome> {
  const call = mentions(asked, 'isGuest') ? withGuest(asked, scope) : asked
  if (mentions(call, 'orderToken')) return answerWithOrder(call, scope)
  if (!isOffered(call.operation)) return refused(scope.texts.notOffered, 'NOT_OFFERED')
  if (mentions(call, 'cartId')) return answerWithCart(call, scope)
  return plain(await scope.ask(call.operation, call.variables))
}
