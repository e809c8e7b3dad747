import { z } from 'zod'
import { pickupPoint } from '../../../contracts/catalogue/pickup-point.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError } from '../../kit/errors.ts'
import type { PickupStore } from '../store/pickup-store.ts'

/** Pickup points as a merchant changes them. */
export function pickupAdmin(store: PickupStore): AdminModule {
  return {
    name: 'pickup points',
    typeDefs: `
      "A point where orders are fetched: code, name, enabled, countryCode, regionId, region, city, street (lines), postcode, phone, email, latitude, longitude."
      type AdminPickupPoint { code: String! name: String! enabled: Boolean! point: JSON! }
      extend type Query {
        pickupPoints: [AdminPickupPoint!]!
      }
      extend type Mutation {
        "Writes a point, new or changed."
        savePickupPoint(point: JSON!): AdminPickupPoint!
        "False when there was none."
        deletePickupPoint(code: String!): Boolean!
      }`,
    permissions: { pickupPoints: 'inventory', savePickupPoint: 'inventory', deletePickupPoint: 'inventory' },
    resolvers: {
      Query: {
        pickupPoints: async () => (await store.points()).map((point) => ({ ...point, point })),
      },
      Mutation: {
        async savePickupPoint(_, { point: input }: { point: unknown }) {
          const parsed = pickupPoint.safeParse(input)
          if (!parsed.success) throw inputError(z.prettifyError(parsed.error))
          await store.write([parsed.data])
          return { ...parsed.data, point: parsed.data }
        },
        deletePickupPoint: (_, { code }: { code: string }) => store.remove(code),
      },
    },
  }
}
