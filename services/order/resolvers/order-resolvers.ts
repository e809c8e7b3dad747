import type { CommerceModule } from '../../kit/module.ts'

type Resolvers = CommerceModule['resolvers']

const named = { __resolveType: ({ __typename }: { __typename: string }) => __typename }

/** Interfaces of the slice: each of their objects says what it is. */
export const interfaceResolvers: Resolvers = {
  OrderItemInterface: named,
  InvoiceItemInterface: named,
  ShipmentItemInterface: named,
  CreditMemoItemInterface: named,
}

/** The resolvers of all topics as those of one slice. */
export function mergeResolvers(topics: Resolvers[]): Resolvers {
  const merged: Resolvers = {}
  for (const topic of topics) {
    for (const [type, fields] of Object.entries(topic)) merged[type] = { ...merged[type], ...fields }
  }
  return merged
}
