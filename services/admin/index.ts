import { randomUUID } from 'node:crypto'
import { type ExecutionResult, execute, type GraphQLFieldResolver, parse, validate } from 'graphql'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { AdminContext, AdminModule } from '../kit/admin-module.ts'
import { openDatabase } from '../kit/database.ts'
import { adminListener } from './admin-listener.ts'
import { adminSchema } from './admin-schema.ts'
import { permissions } from './domain/roles.ts'
import { signIn } from './sign-in.ts'
import { adminStore } from './store/admin-store.ts'
import { type AdminTables, adminMigrations } from './store/admin-tables.ts'
import { usersModule } from './users.ts'

export type AdminOptions = {
  databaseUrl: string
  configuration(): StoreConfiguration
  /** What each service lets a merchant change. */
  modules: AdminModule[]
  now?(): number
}

/** The administration: one door for everything a merchant may change, with users, roles and a log of what was done. */
export async function openAdmin({ databaseUrl, configuration, modules, now = Date.now }: AdminOptions) {
  const database = await openDatabase<AdminTables>({
    url: databaseUrl,
    name: 'admin',
    migrations: adminMigrations,
    durable: true,
  })
  const store = adminStore(database)
  const schema = adminSchema([usersModule(store, now), ...modules], store, now)

  const mutations = schema.getMutationType()?.getFields() ?? {}
  const { generateAdminToken, revokeAdminToken } = mutations
  if (generateAdminToken) {
    const resolve: GraphQLFieldResolver<unknown, AdminContext, { username: string; password: string }> = (
      _,
      { username, password },
    ) => signIn(store, now, username, password)
    generateAdminToken.resolve = resolve
  }
  if (revokeAdminToken) {
    revokeAdminToken.resolve = async (_, __, { admin }: AdminContext) => {
      await store.dropTokens(admin.id)
      return true
    }
  }

  async function identify(token: string): Promise<AdminContext['admin'] | null> {
    const user = await store.byToken(token, now())
    return user && { id: user.id, username: user.username, permissions: new Set(user.role.permissions) }
  }

  return {
    /** Answers POST /admin/graphql. */
    handler: adminListener({ schema, configuration, identify }),
    /** The whole administration schema, for those who check documents against it. */
    schema: () => schema,
    /** Who holds this token; null when nobody does. For services that let an administrator act for a customer. */
    identify,
    /**
     * Runs a document as the one who sits at the machine: everything is allowed and everything is logged, under the name
     * "command line". It exists for commands; what comes over the network goes through `handler`.
     */
    async run(query: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
      const document = parse(query)
      const errors = validate(schema, document)
      if (errors.length > 0) return { errors }
      const contextValue: AdminContext = {
        admin: { id: 0, username: 'command line', permissions: new Set(permissions) },
        configuration: configuration(),
        requestId: randomUUID(),
      }
      return execute({ schema, document, variableValues: variables, contextValue })
    },
    close: () => database.close(),
  }
}
export type Admin = Awaited<ReturnType<typeof openAdmin>>
