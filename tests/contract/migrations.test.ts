import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase } from '../../services/kit/database.ts'
import type { Migrations } from '../../services/kit/migrate.ts'

type Tables = { jar: { id: number } }

const name = `migrations_${process.pid}_${Date.now()}`
const address = () => `mysql://root@127.0.0.1:${inject('mariadbPort')}/${name}`
beforeAll(async () => {
  const connection = await createConnection({ host: '127.0.0.1', port: inject('mariadbPort'), user: 'root' })
  await connection.query(`create database ${name}`)
  await connection.end()
})
afterAll(async () => {
  const connection = await createConnection(address())
  await connection.query(`drop database ${name}`)
  await connection.end()
})

/** Several tables, each of which ends a transaction in MariaDB. */
const migrations: Migrations = Object.fromEntries(
  ['jar', 'lid', 'shelf'].map((table, place) => [
    `00${place}_${table}`,
    async (k, columns) => {
      await k.schema
        .createTable(table)
        .addColumn('id', columns.integer, (column) => column.primaryKey())
        .execute()
    },
  ]),
)

test('processes that open an empty database at the same time all get a whole one', async () => {
  const open = () => openDatabase<Tables>({ url: address(), name: 'jars', migrations })
  const opened = await Promise.all(Array.from({ length: 6 }, open))
  await opened[0]?.write.insertInto('jar').values({ id: 1 }).execute()
  for (const database of opened) {
    expect(await database.read().selectFrom('jar').select('id').execute()).toEqual([{ id: 1 }])
    await database.close()
  }
})
