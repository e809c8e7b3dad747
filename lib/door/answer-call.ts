import { CartOperation } from '@/graphql/generated/operations'
import { isOffered } from '@/lib/graphql/client'
import type { Answer, Ask, Json } from './ask-backend'
import { knowsNothing, placedOrder, quantityIn, withoutToken } from './cart-answers'
import { openCart } from './open-cart'
import type { Call } from './parse-call'
import type { Cookie, Session, SessionCookies } from './session-cookies'

export type Outcome = {
  data: Json | null
  errors: { message: string; path?: (string | number)[]; extensions?: Json }[]
  extensions?: { cart: 'expired' }
  cookies: Cookie[]
}

export type Texts = { gone: string; notOffered: string }

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
function cartGone(call: Call, cookies: SessionCookies, texts: Texts, had: boolean): Outcome {
  const outcome: Outcome =
    call.operation.kind === 'query'
      ? { data: { cart: null }, errors: [], cookies: [] }
      : refused(texts.gone, 'CART_GONE')
  return had ? { ...outcome, extensions: { cart: 'expired' }, cookies: cookies.forgetCart() } : outcome
}

/** `no such entity` may mean a line of the cart: only a cart that cannot be read either is gone. */
async function isCartGone(call: Call, answer: Answer, ask: Ask, cartId: string): Promise<boolean> {
  if (!knowsNothing(answer)) return false
  return call.operation.kind === 'query' || knowsNothing(await ask(CartOperation, { cartId }))
}

async function answerWithCart(call: Call, { cartId: known }: Session, cookies: SessionCookies, ask: Ask, texts: Texts) {
  if (!known && !opensCart(call)) return cartGone(call, cookies, texts, false)
  let cartId = known ?? (await openCart(ask))
  let answer = await ask(call.operation, { ...call.variables, cartId })
  if (await isCartGone(call, answer, ask, cartId)) {
    if (!opensCart(call) || !known) return cartGone(call, cookies, texts, true)
    cartId = await openCart(ask)
    answer = await ask(call.operation, { ...call.variables, cartId })
  }
  const placed = placedOrder(answer)
  if (placed) {
    return plain(withoutToken(answer), [...cookies.forgetCart(), ...cookies.keepOrder(placed.token, placed.number)])
  }
  const count = quantityIn(answer)
  return plain(answer, [cookies.keepCart(cartId), ...(count === null ? [] : [cookies.hintCount(count)])])
}

/** The order page's question: a token that opens nothing (any more) is no order, not a failure. */
async function answerWithOrder(call: Call, { orderToken }: Session, ask: Ask): Promise<Outcome> {
  const none: Outcome = { data: { guestOrderByToken: null }, errors: [], cookies: [] }
  if (!orderToken || !isOffered(call.operation)) return none
  const answer = await ask(call.operation, { ...call.variables, orderToken })
  return answer.errors.length > 0 && !answer.data?.guestOrderByToken ? none : plain(answer)
}

/**
 * Answers a registered operation for a visitor: fills in the cart or order he cannot name himself, opens a cart when
 * something is put into it, and says which cookies follow. Throws `BackendError` when the backend does not answer.
 */
export async function answerCall(
  call: Call,
  session: Session,
  cookies: SessionCookies,
  ask: Ask,
  texts: Texts,
): Promise<Outcome> {
  if (mentions(call, 'orderToken')) return answerWithOrder(call, session, ask)
  if (!isOffered(call.operation)) return refused(texts.notOffered, 'NOT_OFFERED')
  if (mentions(call, 'cartId')) return answerWithCart(call, session, cookies, ask, texts)
  return plain(await ask(call.operation, call.variables))
}
