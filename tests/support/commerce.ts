/**
 * The whole of commerce behind a real socket, on either engine, as a client sees it. A behaviour that Magento's clients
 * rely on is tested once here and so on both databases.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { inject } from 'vitest'
import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { type Commerce, type EmbeddedOptions, openEmbedded } from '../../services/embedded.ts'
import { temporaryFolder } from './temporary-server.ts'

export const engines = ['SQLite', 'MariaDB'] as const
export type EngineName = (typeof engines)[number]

type GraphqlError = { message: string; path?: (string | number)[]; extensions?: { category?: string } }
/** What came back; `data` is as loose as an answer is before a test has looked at it. */
export type Answer<Data> = { status: number; headers: Headers; data: Data; errors: GraphqlError[] | undefined }

export type TestCommerce = {
  url: string
  folder: string
  commerce: Commerce
  /** Asks /graphql by POST and hands back the answer as it is. */
  ask<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>
  /** Asks and expects an answer without errors; a message of ours tells what went wrong else. */
  data<Data>(query: string, variables?: object, headers?: Record<string, string>): Promise<Data>
  /** Asks /admin/graphql as an administrator of this role; throws when an error is answered. */
  admin<Data>(query: string, variables?: object, role?: string): Promise<Data>
  /** Asks /admin/graphql with this token, or none, and hands back the answer as it is. */
  askAdmin<Data>(query: string, variables?: object, token?: string): Promise<Answer<Data>>
  /** The mails sent so far, oldest first, after every waiting event was told. */
  mails(): Promise<string[]>
  /** Closes and opens again on the same databases: what is not stored is gone. */
  restart(): Promise<void>
  close(): Promise<void>
}

const services = ['content', 'inventory', 'catalog', 'customer', 'cart', 'order', 'payment', 'mail', 'admin', 'purge']

async function databases(engine: EngineName): Promise<((service: string) => string) | undefined> {
  if (engine === 'SQLite') return undefined
  const port = inject('mariadbPort')
  const prefix = `t${randomBytes(5).toString('hex')}`
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
  for (const service of services) await connection.query(`create database \`${prefix}_${service}\``)
  await connection.end()
  return (service) => `mysql://root@127.0.0.1:${port}/${prefix}_${service}`
}

/** A shop of this test's own with this configuration and catalogue; throws when the catalogue is not taken whole. */
export async function openTestCommerce(
  engine: EngineName,
  configuration: StoreConfigurationInput,
  catalogue: CatalogueInput,
  options: Partial<EmbeddedOptions> = {},
): Promise<TestCommerce> {
  const folder = temporaryFolder('commerce')
  const databaseUrl = await databases(engine)
  const open = () =>
    openEmbedded({
      dataFolder: folder,
      mediaRoots: [join(folder, 'media')],
      baseUrl: 'http://shop.test',
      ...(databaseUrl && { databaseUrl }),
      ...options,
    })
  let commerce = await open()
  await commerce.writeConfiguration(configuration)
  const { refused } = await commerce.writeCatalogue(catalogue)
  if (refused.length > 0) throw new Error(`The test's catalogue was refused: ${JSON.stringify(refused)}`)
  const server = createServer((request, response) => void commerce.handler(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function post<Data>(path: string, query: string, variables: object, headers: Record<string, string>) {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as { data: Data; errors?: GraphqlError[] }
    return { status: response.status, headers: response.headers, data: body.data, errors: body.errors }
  }

  const ask = <Data>(query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    post<Data>('/graphql', query, variables, headers)
  const askAdmin = <Data>(query: string, variables: object = {}, token?: string) =>
    post<Data>('/admin/graphql', query, variables, token ? { authorization: `Bearer ${token}` } : {})

  /** An administrator per role, signed in once. */
  const tokens = new Map<string, Promise<string>>()
  async function signedIn(role: string): Promise<string> {
    const username = `test.${role.toLowerCase().replace(/\W+/g, '-')}`
    const password = `${randomBytes(12).toString('base64')}1a`
    const create = `mutation($username: String!, $password: String!, $role: String!) {
      createAdminUser(username: $username, email: "admin@example.com", password: $password, role: $role) { id } }`
    const made = await commerce.admin(create, { username, password, role })
    if (made.errors) throw new Error(made.errors.join('\n'))
    const signIn = `mutation($username: String!, $password: String!) {
      generateAdminToken(username: $username, password: $password) }`
    return (await askAdmin<{ generateAdminToken: string }>(signIn, { username, password })).data.generateAdminToken
  }

  return {
    url,
    folder,
    askAdmin,
    async admin<Data>(query: string, variables?: object, role = 'Administrators') {
      const token = tokens.get(role) ?? signedIn(role)
      tokens.set(role, token)
      const { data, errors } = await askAdmin<Data>(query, variables, await token)
      if (errors) throw new Error(`${errors.map(({ message }) => message).join('\n')}\n${query}`)
      return data
    },
    get commerce() {
      return commerce
    },
    ask,
    async data<Data>(query: string, variables?: object, headers?: Record<string, string>) {
      const { data, errors } = await ask<Data>(query, variables, headers)
      if (errors) throw new Error(`${errors.map(({ message }) => message).join('\n')}\n${query}`)
      return data
    },
    async mails() {
      await commerce.settle()
      const box = join(folder, 'mail')
      return existsSync(box)
        ? readdirSync(box)
            .sort()
            .map((file) => readFileSync(join(box, file), 'utf8'))
        : []
    },
    async restart() {
      await commerce.close()
      commerce = await open()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await commerce.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
