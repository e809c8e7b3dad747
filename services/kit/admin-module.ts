/**
 * A service's part of the administration API: what a merchant may change there. Plain SDL, no federation: the admin
 * schema is one document, `extend type Query` and `extend type Mutation` per service, merged by services/admin.
 */
import type { GraphQLResolveInfo } from 'graphql'
import type { StoreConfiguration } from '../../contracts/stores.ts'

/** Magento's ACL in small: what a role may do. `read` is meant by every one of them. */
export type AdminPermission =
  | 'catalog'
  | 'inventory'
  | 'rules'
  | 'content'
  | 'sales'
  | 'customers'
  | 'configuration'
  | 'users'

export type AdminContext = {
  admin: { id: number; username: string; permissions: ReadonlySet<AdminPermission> }
  configuration: StoreConfiguration
  requestId: string
}

export type AdminResolver<Args = never> = (
  parent: unknown,
  args: Args,
  context: AdminContext,
  info: GraphQLResolveInfo,
) => unknown

export type AdminModule = {
  name: string
  /** Names follow Magento's REST API where it has them; money is `{ value: Float!, currency: String! }`. */
  typeDefs: string
  resolvers: {
    Query?: Record<string, AdminResolver>
    Mutation?: Record<string, AdminResolver>
    [type: string]: Record<string, AdminResolver> | undefined
  }
  /** What each root field needs. A field without an entry is refused: nothing is open by forgetting. */
  permissions: Record<string, AdminPermission>
}
