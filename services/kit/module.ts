import type { GraphQLResolveInfo } from 'graphql'
import type { CustomerIdentity } from '../../contracts/internal/customer.ts'
import type { StoreConfiguration, StoreView } from '../../contracts/stores.ts'
import type { AdminPermission } from './admin-module.ts'

/** Who administers, as far as the shop's own API has to know. */
export type AdministratorIdentity = { id: number; permissions: ReadonlySet<AdminPermission> }

/** What every resolver of every service receives with a request. */
export type RequestContext = {
  configuration: StoreConfiguration
  /** The store view that the `Store` header named, or the default one. */
  store: StoreView
  /** From `Content-Currency`, else the store view's display currency. */
  currency: string
  /** Where this installation answers, without a trailing slash: media and page addresses start with it. */
  baseUrl: string
  /** Magento's cache tags of everything this answer shows: cat_p_12, cat_c_3, cms_p_home. Resolvers add to it. */
  tags: Set<string>
  /** A resolver of private data sets this to false: the answer is then kept by nobody. */
  cacheable: boolean
  requestId: string
  /** Who is signed in; null for a guest. */
  customer: CustomerIdentity | null
  /** The administrator whose token came instead of a customer's; absent for everybody else. */
  admin?: AdministratorIdentity
  /** Decides prices and rules: 0 for a guest. */
  customerGroupId: number
  /** Where the caller is, as far as the front door believes it: for limits and lockouts, never for identity. */
  remoteAddress: string
  /** `Preview-Version`: the moment (seconds since 1970) at which the shop is looked at; null for now. Previews are kept by nobody. */
  previewAt: number | null
}

/** One field: Magento's `args` on the wire, plain rows as parents. */
export type Resolver<Parent = never, Args = never> = (
  parent: Parent,
  args: Args,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown

/** Federation entry points beside the fields: one reference, or all of a request at once. */
export type TypeResolvers = {
  __resolveType?: (value: never, context: RequestContext) => string | Promise<string>
  __resolveReference?: (reference: never, context: RequestContext) => unknown
  __resolveReferences?: (references: never[], context: RequestContext) => Promise<unknown[]>
} & { [field: string]: Resolver | undefined }

/** One federated service: its slice of Magento's schema and who answers it. */
export type CommerceModule = {
  name: string
  /** Federation 2 SDL. */
  typeDefs: string
  resolvers: Record<string, TypeResolvers>
}
