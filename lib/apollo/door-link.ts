import { ApolloLink } from '@apollo/client/link'
import { Observable } from 'rxjs'
import { hashes } from '@/graphql/generated/hashes'
import { announceCartChange } from '@/lib/cart/cart-count'
import { rememberExpiry } from '@/lib/cart/cart-expiry'
import { passAnswer } from '@/lib/measuring/events'
import { padAnswer } from './pad-answer'

/** A shopper's patience, not the backend's deadline: the door answers earlier when it can. */
const patienceMs = 20_000

/** Who is a guest is the door's to say: Apollo needs a value to write the answer by, and the door takes none. */
function sentVariables({ isGuest: _, ...variables }: Record<string, unknown>) {
  return variables
}

async function ask(operation: ApolloLink.Operation, context: string, signal: AbortSignal): Promise<ApolloLink.Result> {
  const name = operation.operationName ?? ''
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-shop-context': context },
    body: JSON.stringify({
      operationName: name,
      variables: sentVariables(operation.variables),
      extensions: { persistedQuery: { version: 1, sha256Hash: hashes[name] } },
    }),
    signal,
  })
  return (await response.json()) as ApolloLink.Result
}

function noteCart(operation: ApolloLink.Operation, answer: ApolloLink.Result) {
  const fate = answer.extensions?.cart
  if (fate === 'expired') rememberExpiry(true)
  if (answer.data && 'addProductsToCart' in answer.data) rememberExpiry(false)
  if (operation.operationType === 'mutation' || fate === 'expired') announceCartChange()
}

/** Apollo's way to the shop's own /graphql: sends the hash of a registered operation, never its text, never a cart id. */
export function doorLink(context: string): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        const abort = new AbortController()
        const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(patienceMs)])
        ask(operation, context, signal).then(
          (answer) => {
            noteCart(operation, answer)
            passAnswer({ operation: operation.operationName ?? '', variables: operation.variables, data: answer.data })
            observer.next(answer.data ? { ...answer, data: padAnswer(answer.data, operation.query) } : answer)
            observer.complete()
          },
          (reason) => observer.error(reason),
        )
        return () => abort.abort()
      }),
  )
}
