import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../services/embedded.ts'
import { type Database, openDatabase } from '../../services/kit/database.ts'
import type { Migrations } from '../../services/kit/migrate.ts'
import { withRequest } from '../../services/kit/request-scope.ts'
import { type Fleet, startReplicatedMariaDb } from '../support/mariadb.ts'
import { smallCatalogue, smallConfiguration } from '../support/small-shop.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

type Tables = { jar: { id: number; sweets: number } }

const migrations: Migrations = {
  '001_jar': async (k, columns) => {
    await k.schema
      .createTable('jar')
      .addColumn('id', columns.integer, (column) => column.primaryKey())
      .addColumn('sweets', columns.integer, (column) => column.notNull())
      .execute()
  },
}

let fleet: Fleet
let database: Database<Tables>
beforeAll(async () => {
  fleet = await startReplicatedMariaDb()
  const url = await fleet.primary.createDatabase('jars')
  const replicaUrl = url.replace(String(fleet.primary.port), String(fleet.replica.port))
  await fleet.caughtUp()
  database = await openDatabase<Tables>({ url, replicaUrl, name: 'jars', migrations })
  await database.write.insertInto('jar').values({ id: 1, sweets: 0 }).execute()
})
afterAll(async () => {
  await database.close()
  await fleet.close()
})

const sweets = async () => (await database.read().selectFrom('jar').select('sweets').executeTakeFirst())?.sweets
const put = (count: number) => database.write.updateTable('jar').set({ sweets: count }).execute()

/** Both have one sweet. What a test then puts into the replica alone tells where it was read. */
beforeEach(async () => {
  await put(2)
  await put(1)
  await fleet.caughtUp()
})

test('reads go to the replica', async () => {
  await fleet.replica.query('update jars.jar set sweets = 77')
  expect(await sweets()).toBe(77)
  expect(await withRequest(sweets)).toBe(77)
  expect((await database.fresh().selectFrom('jar').select('sweets').executeTakeFirst())?.sweets).toBe(1)
})

test('a request reads what it wrote, another one beside it does not have to', async () => {
  await fleet.replica.query('update jars.jar set sweets = 77')
  const own = withRequest(async () => {
    expect(await sweets()).toBe(77)
    await database.transaction((t) => t.updateTable('jar').set({ id: 1 }).execute())
    return sweets()
  })
  expect(await own).toBe(1)
  expect(await withRequest(sweets)).toBe(77)
})

test('while the replica has stopped following, the primary is read', async () => {
  await fleet.replica.query('update jars.jar set sweets = 77')
  await fleet.replica.query('stop slave')
  await vi.waitFor(async () => expect(await sweets()).toBe(1), { timeout: 10_000, interval: 200 })
  await fleet.replica.query('start slave')
  await vi.waitFor(async () => expect(await sweets()).toBe(77), { timeout: 10_000, interval: 200 })
})

test('the shop answers from the replica of its catalogue, and from what it wrote itself', async () => {
  const folder = temporaryFolder('replica')
  const url = await fleet.primary.createDatabase('catalog_of_shop')
  const commerce = await openEmbedded({
    dataFolder: folder,
    mediaRoots: [folder],
    baseUrl: 'http://shop.test',
    databaseUrl: (service) => (service === 'catalog' ? url : `sqlite:${folder}`),
    catalogReplicaUrl: url.replace(String(fleet.primary.port), String(fleet.replica.port)),
  })
  const server = createServer((request, response) => void commerce.handler(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const nameOf = async () => {
    const query = '{ products(filter: { sku: { eq: "mug" } }) { items { name } } }'
    const body = JSON.stringify({ query })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
    const { data } = (await answer.json()) as { data: { products: { items: { name: string }[] } } }
    return data.products.items[0]?.name
  }
  try {
    await commerce.writeConfiguration(smallConfiguration)
    await commerce.writeCatalogue(smallCatalogue)
    await fleet.caughtUp()
    expect(await nameOf()).toBe('Blue Mug')
    await fleet.replica.query(
      `update catalog_of_shop.product_text set name = 'Mug of the replica' where name = 'Blue Mug'`,
    )
    expect(await nameOf()).toBe('Mug of the replica')
  } finally {
    server.closeAllConnections()
    server.close()
    await commerce.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
