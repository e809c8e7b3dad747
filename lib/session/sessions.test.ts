import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { embeddedSessions } from './embedded-sessions'
import { openKeyRing } from './key-ring'
import { openSessions, type Session } from './sessions'

const minute = 60_000
const day = 24 * 60 * minute
const rules = { idleMs: day, lifeMs: 30 * day }
const key = { id: 'a', key: randomBytes(32) }
const encode = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')
const tokenOf = (uid: number, exp?: number) => `x.${encode({ uid, exp })}.y`
const ada = { email: 'ada@example.com', token: tokenOf(1), browser: 'Firefox', system: 'Linux', pendingCart: null }

let folder: string
let clock: number
let store: ReturnType<typeof embeddedSessions>
const now = () => clock
const withKeys = (...keys: (typeof key)[]) => openSessions({ store, ring: openKeyRing(keys), rules, now })
let sessions: ReturnType<typeof withKeys>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sessions-'))
  clock = Date.UTC(2026, 0, 1)
  store = embeddedSessions(folder, now)
  sessions = withKeys(key)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function begin(who = ada): Promise<Session> {
  const session = await sessions.open(who)
  if (!session) throw new Error('no session')
  return session
}

test('a session is found by its id and by nothing else', async () => {
  const { id } = await begin()
  expect(await sessions.find(id)).toMatchObject({ email: ada.email, token: ada.token })
  expect(await sessions.find(randomBytes(32).toString('base64url'))).toBeNull()
  expect(await sessions.find('')).toBeNull()
  expect(id).toMatch(/^[\w-]{43}$/)
})

test('what is stored says neither who nor how', async () => {
  const { id } = await begin()
  await store.close()
  const files = ['sessions.sqlite', 'sessions.sqlite-wal'].map((name) => {
    try {
      return readFileSync(join(folder, name)).toString('latin1')
    } catch {
      return ''
    }
  })
  for (const secret of [id, ada.email, ada.token, 'Firefox']) expect(files.join('')).not.toContain(secret)
  store = embeddedSessions(folder, now)
})

test('it outlives a restart, and the coming of a new key', async () => {
  const { id } = await begin()
  await store.close()
  store = embeddedSessions(folder, now)
  sessions = withKeys({ id: 'b', key: randomBytes(32) }, key)
  expect(await sessions.find(id)).toMatchObject({ email: ada.email })
})

test('it ends a day after the last visit, and after thirty in any case', async () => {
  const first = await begin()
  clock += day - minute
  const visited = await sessions.visit(first)
  clock += day - minute
  expect(await sessions.find(visited.id)).not.toBeNull()
  clock += 2 * minute
  expect(await sessions.find(visited.id)).toBeNull()

  let busy = await begin()
  for (let i = 0; i < 60; i++) {
    clock += 12 * 60 * minute
    const found = await sessions.find(busy.id)
    if (!found || found === 'away') break
    busy = await sessions.visit(found)
  }
  expect(clock - busy.openedAt).toBe(30 * day)
  expect(await sessions.find(busy.id)).toBeNull()
})

test('it does not outlive the backend’s token', async () => {
  const { id } = await begin({ ...ada, token: tokenOf(1, (clock + 60 * minute) / 1000) })
  clock += 59 * minute
  expect(await sessions.find(id)).not.toBeNull()
  clock += minute
  expect(await sessions.find(id)).toBeNull()
})

test('its id changes each quarter of an hour, and the old one is good for half a minute more', async () => {
  const first = await begin()
  clock += 15 * minute
  const second = await sessions.visit(first)
  expect(second.id).not.toBe(first.id)
  expect(second.handle).toBe(first.handle)
  expect(await sessions.find(first.id)).not.toBeNull()
  clock += 31_000
  expect(await sessions.find(first.id)).toBeNull()
  expect(await sessions.find(second.id)).not.toBeNull()
})

test('ending a device ends it under every id it had, and no late write brings it back', async () => {
  const first = await begin()
  clock += 15 * minute
  const second = await sessions.visit(first)
  await sessions.end(second)
  await sessions.save({ ...second, cartId: 'late' })
  expect(await sessions.visit({ ...second, renamedAt: 0 })).toMatchObject({ handle: second.handle })
  for (const { id } of [first, second]) expect(await sessions.find(id)).toBeNull()
  expect(await sessions.devices(second)).toEqual([])
})

test('devices are listed by their owner alone, and ended one by one or all but this', async () => {
  const [here, there, elsewhere] = [await begin(), await begin({ ...ada, browser: 'Safari' }), await begin()]
  const other = await begin({ ...ada, token: tokenOf(2) })
  const listed = await sessions.devices(here)
  expect(listed).toHaveLength(3)
  expect(listed).toContainEqual(expect.objectContaining({ browser: 'Safari', isThis: false }))
  await sessions.endOthers(here, other.handle)
  expect(await sessions.find(other.id)).not.toBeNull()
  await sessions.endOthers(here, there.handle)
  expect(await sessions.find(there.id)).toBeNull()
  expect(await sessions.find(elsewhere.id)).not.toBeNull()
  await sessions.endOthers(here)
  expect(await sessions.find(elsewhere.id)).toBeNull()
  expect(await sessions.find(here.id)).not.toBeNull()
})

test('ending all ends all, and a new sign-in begins anew', async () => {
  const [one, two] = [await begin(), await begin()]
  await sessions.endAll(one)
  const three = await begin()
  expect(await sessions.find(one.id)).toBeNull()
  expect(await sessions.find(two.id)).toBeNull()
  expect(await sessions.find(three.id)).not.toBeNull()
})

test('nobody has more than thirty devices', async () => {
  const first = await begin()
  for (let i = 0; i < 30; i++) {
    clock += minute
    await begin()
  }
  expect(await sessions.find(first.id)).toBeNull()
  expect(await sessions.devices(first)).toHaveLength(30)
})
