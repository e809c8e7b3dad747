import { ApolloClient, InMemoryCache } from '@apollo/client'
import { doorLink } from './door-link'
import { possibleTypes } from './possible-types'

/** One cart per shopper: the browser never learns its id, so the cache keeps it as a single thing. */
function shopCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          cart: {
            keyArgs: false,
            // Nobody has asked yet, but a mutation may have answered with the cart.
            read: (known, { toReference, canRead }) => {
              const cart = toReference({ __typename: 'Cart' })
              return known === undefined && canRead(cart) ? cart : known
            },
          },
        },
      },
      Cart: {
        keyFields: [],
        fields: { prices: { merge: true }, items: { merge: false }, shipping_addresses: { merge: false } },
      },
      CartItemInterface: { keyFields: ['uid'], fields: { prices: { merge: true } } },
      ProductInterface: { keyFields: ['uid'] },
      CustomerOrder: { keyFields: ['number'] },
    },
  })
}

const clients = new Map<string, ApolloClient>()

/** The browser's client for a variant of the shop; islands that ask for the same variant share it and its cache. */
export function shopClient(context: string): ApolloClient {
  const known = clients.get(context)
  if (known) return known
  const client = new ApolloClient({ link: doorLink(context), cache: shopCache() })
  clients.set(context, client)
  return client
}
