import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import type { Migrations } from './migrate.ts'
import { overwrite } from './upsert.ts'

type Tables = { jar: { id: string; sweets: number; open: number } }

const migrations: Migrations = {
  '001_jar': async (k, columns) => {
    await k.schema
      .createTable('jar')
      .addColumn('id', columns.key(8), (column) => column.primaryKey())
      .addColumn('sweets', columns.integer, (column) => column.notNull())
      .addColumn('open', columns.boolean, (column) => column.notNull())
      .execute()
  },
}

let folder: string
let database: Database<Tables>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-database-'))
  database = await openDatabase<Tables>({ url: `sqlite:${folder}`, name: 'jars', migrations })
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const sweets = async () => (await database.read().selectFrom('jar').select('sweets').executeTakeFirst())?.sweets

describe('a database on SQLite', () => {
  test('says that the disk is full, and works again when it no longer is', async () => {
    // A page limit meets SQLite in the same way as a full disk: it rolls back by itself.
    await sql`PRAGMA max_page_count = 1`.execute(database.write)
    const fill = () =>
      database.transaction(async (t) => {
        for (let jar = 0; jar < 2000; jar += 1) {
          await t
            .insertInto('jar')
            .values({ id: `${jar}`, sweets: jar, open: 0 })
            .execute()
        }
      })
    await expect(fill()).rejects.toThrow(/disk is full/)
    await sql`PRAGMA max_page_count = 100000`.execute(database.write)
    await fill()
    expect((await database.read().selectFrom('jar').select('id').execute()).length).toBe(2000)
  })

  test('runs concurrent transactions one after the other, so that no increment is lost', async () => {
    await database.write.insertInto('jar').values({ id: 'a', sweets: 0, open: 1 }).execute()
    await Promise.all(
      Array.from({ length: 40 }, () =>
        database.transaction(async (t) => {
          const jar = await t.selectFrom('jar').selectAll().executeTakeFirstOrThrow()
          await new Promise((resolve) => setImmediate(resolve))
          await t
            .updateTable('jar')
            .set({ sweets: jar.sweets + 1 })
            .execute()
        }),
      ),
    )
    expect(await sweets()).toBe(40)
  })

  test('lets a single write wait for the transaction in front of it', async () => {
    await database.write.insertInto('jar').values({ id: 'a', sweets: 0, open: 1 }).execute()
    const failing = database.transaction(async (t) => {
      await t.updateTable('jar').set({ sweets: 99 }).execute()
      await new Promise((resolve) => setTimeout(resolve, 20))
      throw new Error('dropped')
    })
    const single = database.write.updateTable('jar').set({ sweets: 7 }).execute()
    await expect(failing).rejects.toThrow('dropped')
    await single
    expect(await sweets()).toBe(7)
  })

  test('shows readers the last commit and never what is still under way', async () => {
    await database.write.insertInto('jar').values({ id: 'a', sweets: 1, open: 1 }).execute()
    await database.transaction(async (t) => {
      await t.updateTable('jar').set({ sweets: 2 }).execute()
      expect(await sweets()).toBe(1)
    })
    expect(await sweets()).toBe(2)
  })

  test('refuses to write through the reader', async () => {
    const write = database.read().insertInto('jar').values({ id: 'a', sweets: 1, open: 1 }).execute()
    await expect(write).rejects.toThrow(/readonly/)
  })

  test('opens a second time without migrating again', async () => {
    await database.write.insertInto('jar').values({ id: 'a', sweets: 3, open: 1 }).execute()
    const again = await openDatabase<Tables>({ url: `sqlite:${folder}`, name: 'jars', migrations })
    expect(await again.read().selectFrom('jar').selectAll().execute()).toHaveLength(1)
    await again.close()
  })

  test('leaves nothing behind of a migration that failed', async () => {
    const broken: Migrations = {
      ...migrations,
      '002_half': async (k) => {
        await k.schema.createTable('half').addColumn('id', 'integer').execute()
        throw new Error('power cut')
      },
    }
    const open = (steps: Migrations) =>
      openDatabase<Tables>({ url: `sqlite:${folder}`, name: 'jars', migrations: steps })
    await expect(open(broken)).rejects.toThrow('power cut')
    const mended: Migrations = {
      ...migrations,
      '002_half': (k) => k.schema.createTable('half').addColumn('id', 'integer').execute(),
    }
    const again = await open(mended)
    expect(await again.answers()).toBe(true)
    await again.close()
  })

  test('overwrites named columns of a row that exists and keeps the others', async () => {
    const put = (row: Tables['jar'], columns: ('sweets' | 'open')[]) =>
      database.write
        .insertInto('jar')
        .values(row)
        .$call(overwrite('sqlite', ['id'], columns))
        .execute()
    await put({ id: 'a', sweets: 1, open: 1 }, ['sweets'])
    await put({ id: 'a', sweets: 5, open: 0 }, ['sweets'])
    await put({ id: 'a', sweets: 9, open: 0 }, [])
    expect(await database.read().selectFrom('jar').selectAll().execute()).toEqual([{ id: 'a', sweets: 5, open: 1 }])
  })

  test('calls back after a transaction that stood and not after one that fell', async () => {
    let calls = 0
    database.onCommit(() => calls++)
    await database.transaction(async () => {})
    await database.transaction(() => Promise.reject(new Error('no'))).catch(() => {})
    expect(calls).toBe(1)
  })
})

test('an address of no known kind is refused with the two that are', async () => {
  await expect(openDatabase({ url: 'postgres://x', name: 'a', migrations: {} })).rejects.toThrow(/sqlite:<folder>/)
})
