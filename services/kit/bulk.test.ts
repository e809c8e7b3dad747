import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertMany } from './bulk.ts'
import { type Database, openDatabase } from './database.ts'

type Tables = { stock: { sku: string; place: number; note: string | null } }

let folder: string
let database: Database<Tables>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'))
  database = await openDatabase<Tables>({
    url: `sqlite:${folder}`,
    name: 'bulk',
    migrations: {
      '001_stock': async (k, columns) => {
        await k.schema
          .createTable('stock')
          .addColumn('sku', columns.key(), (column) => column.primaryKey())
          .addColumn('place', columns.integer, (column) => column.notNull())
          .addColumn('note', columns.text)
          .execute()
      },
    },
  })
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
const rows = (count: number) => Array.from({ length: count }, (_, place) => ({ sku: `s${place}`, place, note: null }))
const stored = () => database.read().selectFrom('stock').selectAll().orderBy('place').execute()

test.each([0, 1, 3, 128, 129, 1000])('all of %i rows are there, in few statements', async (count) => {
  await database.transaction((t) => insertMany(t, 'stock', rows(count)))
  expect(await stored()).toEqual(rows(count))
})

test('a known key gets the named columns, or stays as it is when none is named', async () => {
  await insertMany(database.write, 'stock', rows(3))
  const again = [{ sku: 's1', place: 1, note: 'new' }]
  await insertMany(database.write, 'stock', again, { engine: 'sqlite', keys: ['sku'] })
  expect((await stored())[1]?.note).toBeNull()
  await insertMany(database.write, 'stock', again, { engine: 'sqlite', keys: ['sku'], columns: ['note'] })
  expect((await stored())[1]?.note).toBe('new')
})
