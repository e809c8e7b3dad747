import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoreEvent } from '../../contracts/events.ts'
import { type Database, openDatabase } from './database.ts'
import { emit, idempotentConsumer, type OutboxTables, outboxMigration } from './outbox.ts'
import { openRelay, type Relay } from './relay.ts'

const placed: StoreEvent = { type: 'order.placed', number: '000000001' }
let folder: string
let database: Database<OutboxTables>
let relay: Relay

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-relay-'))
  database = await openDatabase({ url: `sqlite:${folder}`, name: 'a', migrations: { '001_outbox': outboxMigration } })
  relay = openRelay()
})
afterEach(async () => {
  await relay.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

test('an event is told after its transaction stood, and only once', async () => {
  const heard: StoreEvent[] = []
  relay.subscribe(async ({ event }) => void heard.push(event))
  relay.addSource(database)
  await database.transaction((t) => emit(t, placed))
  await relay.drain()
  await relay.drain()
  expect(heard).toEqual([placed])
})

test('an event of a transaction that fell is never told', async () => {
  const heard: StoreEvent[] = []
  relay.subscribe(async ({ event }) => void heard.push(event))
  relay.addSource(database)
  const fallen = database.transaction(async (t) => {
    await emit(t, placed)
    throw new Error('fallen')
  })
  await expect(fallen).rejects.toThrow('fallen')
  await relay.drain()
  expect(heard).toEqual([])
})

test('an idempotent consumer acts once however often it is told', async () => {
  let acts = 0
  const consumer = idempotentConsumer(database, 'counter', async () => {
    acts++
  })
  await consumer({ id: 'e1', event: placed })
  await consumer({ id: 'e1', event: placed })
  await consumer({ id: 'e2', event: placed })
  expect(acts).toBe(2)
})

test('a consumer that fails is told again later, and others hear the next event meanwhile', async () => {
  const heard: string[] = []
  let failures = 0
  relay.subscribe(async ({ event }) => {
    if (event.type !== 'order.placed') return
    if (event.number === 'bad' && failures++ === 0) throw new Error('not now')
    heard.push(event.number)
  })
  relay.addSource(database)
  await database.transaction(async (t) => {
    await emit(t, { type: 'order.placed', number: 'bad' })
    await emit(t, { type: 'order.placed', number: 'good' })
  })
  await relay.drain()
  expect(heard).toEqual(['good'])
  await database.write.updateTable('outbox').set({ retry_at: 0 }).execute()
  await relay.drain()
  expect(heard).toEqual(['good', 'bad'])
})

test('an event that no contract knows is refused before it is written', async () => {
  const unknown = { type: 'order.eaten' } as unknown as StoreEvent
  await expect(database.transaction((t) => emit(t, unknown))).rejects.toThrow()
})
