import type { AdminModule } from '../kit/admin-module.ts'
import { inputError } from '../kit/errors.ts'
import { hashPassword } from '../kit/password.ts'
import { knownPermissions, passwordFault, permissions } from './domain/roles.ts'
import type { AdminStore, AdminUser } from './store/admin-store.ts'

const iso = (milliseconds: number) => new Date(milliseconds).toISOString()

const userView = ({ id, username, email, isActive, role, createdAt }: AdminUser) => ({
  id,
  username,
  email,
  isActive,
  role,
  createdAt: iso(createdAt),
})

/** Administrators look after administrators: users, roles, and what everybody did. */
export function usersModule(store: AdminStore, now: () => number): AdminModule {
  async function known(username: string) {
    const user = await store.byName(username)
    if (!user) throw inputError(`There is no user "${username}".`)
    return user
  }
  async function roleId(name: string) {
    const roles = await store.roles()
    const role = roles.find((one) => one.name === name)
    if (!role) throw inputError(`There is no role "${name}"; there are: ${roles.map((one) => one.name).join(', ')}.`)
    return role.id
  }
  async function checkedHash(password: string, username: string) {
    const fault = passwordFault(password, username)
    if (fault) throw inputError(fault)
    return hashPassword(password)
  }

  return {
    name: 'admin',
    typeDefs: `
      type AdminRole { id: Int! name: String! permissions: [String!]! }
      type AdminUser { id: Int! username: String! email: String! isActive: Boolean! role: AdminRole! createdAt: String! }
      "One thing that somebody did or tried; secrets in the arguments are struck out."
      type AuditEntry {
        id: Int! at: String! username: String! field: String! arguments: String! outcome: String! message: String requestId: String!
      }
      extend type Query {
        adminUsers: [AdminUser!]!
        adminRoles: [AdminRole!]!
        "The newest first; \`before\` is the id of the last entry seen."
        auditLog(limit: Int = 50, before: Int): [AuditEntry!]!
      }
      extend type Mutation {
        createAdminUser(username: String!, email: String!, password: String!, role: String!): AdminUser!
        "Takes the right to sign in, and signs out everywhere."
        deactivateAdminUser(username: String!): AdminUser!
        activateAdminUser(username: String!): AdminUser!
        setAdminPassword(username: String!, password: String!): AdminUser!
        setAdminRole(username: String!, role: String!): AdminUser!
        saveAdminRole(name: String!, permissions: [String!]!): [AdminRole!]!
      }`,
    permissions: {
      adminUsers: 'users',
      adminRoles: 'users',
      auditLog: 'users',
      createAdminUser: 'users',
      deactivateAdminUser: 'users',
      activateAdminUser: 'users',
      setAdminPassword: 'users',
      setAdminRole: 'users',
      saveAdminRole: 'users',
    },
    resolvers: {
      Query: {
        adminUsers: async () => (await store.all()).map(userView),
        adminRoles: () => store.roles(),
        async auditLog(_, { limit, before }: { limit: number; before?: number }) {
          const entries = await store.auditLog(Math.min(Math.max(limit, 1), 500), before)
          return entries.map((entry) => ({
            ...entry,
            id: Number(entry.id),
            at: iso(Number(entry.at)),
            requestId: entry.request_id,
          }))
        },
      },
      Mutation: {
        async createAdminUser(
          _,
          { username, email, password, role }: { username: string; email: string; password: string; role: string },
        ) {
          if (!/^[\w.@-]{2,64}$/.test(username)) {
            throw inputError('A user name has 2 to 64 letters, digits, dots, dashes or underscores.')
          }
          const user = {
            username,
            email,
            roleId: await roleId(role),
            passwordHash: await checkedHash(password, username),
          }
          if (!(await store.create(user, now()))) throw inputError(`There is a user "${username}" already.`)
          return userView(await known(username))
        },
        async deactivateAdminUser(_, { username }: { username: string }, { admin }) {
          const user = await known(username)
          if (user.id === admin.id) throw inputError('You cannot take your own right to sign in.')
          await store.change(user.id, { isActive: false })
          await store.dropTokens(user.id)
          return userView(await known(username))
        },
        async activateAdminUser(_, { username }: { username: string }) {
          const user = await known(username)
          await store.change(user.id, { isActive: true, attempts: { failures: 0, lockedUntil: null } })
          return userView(await known(username))
        },
        async setAdminPassword(_, { username, password }: { username: string; password: string }) {
          const user = await known(username)
          await store.change(user.id, { passwordHash: await checkedHash(password, username) })
          await store.dropTokens(user.id)
          return userView(await known(username))
        },
        async setAdminRole(_, { username, role }: { username: string; role: string }) {
          const user = await known(username)
          await store.change(user.id, { roleId: await roleId(role) })
          return userView(await known(username))
        },
        async saveAdminRole(_, { name, permissions: asked }: { name: string; permissions: string[] }) {
          const wrong = asked.filter((one) => !knownPermissions(asked).includes(one as never))
          if (wrong.length > 0) {
            throw inputError(`Unknown permissions: ${wrong.join(', ')}. There are: ${permissions.join(', ')}.`)
          }
          await store.saveRole(name, knownPermissions(asked))
          return store.roles()
        },
      },
    },
  }
}
