import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openRedis, type RedisDoor } from '../../lib/page-cache/redis'
import { openKeyRing } from '../../lib/session/key-ring'
import { redisSessions } from '../../lib/session/redis-sessions'
import { openSessions } from '../../lib/session/sessions'
import { startRedis } from '../support/redis'

const minute = 60_000
let redis: Awaited<ReturnType<typeof startRedis>>
let doors: RedisDoor[]
let clock = Date.now()

beforeAll(async () => {
  redis = await startRedis()
  doors = [openRedis(redis.url), openRedis(redis.url)]
  await vi.waitFor(() => expect(doors.every((door) => door.hears())).toBe(true), 10_000)
})
afterAll(async () => {
  await Promise.all(doors.map((door) => door.close()))
  await redis.close()
})

const key = { id: 'a', key: randomBytes(32) }
const rules = { idleMs: 24 * 60 * minute, lifeMs: 30 * 24 * 60 * minute }
/** Two instances of the shop on one Redis. */
const instances = () =>
  doors.map((door) =>
    openSessions({ store: redisSessions(door, 'test'), ring: openKeyRing([key]), rules, now: () => clock }),
  )
const ada = { email: 'ada@example.com', token: 'opaque-token', browser: 'Firefox', system: 'Linux', pendingCart: null }

test('one instance knows what another began, and ends it for it', async () => {
  const [here, there] = instances()
  const session = await here?.open(ada)
  expect(await there?.find(session?.id ?? '')).toMatchObject({ email: ada.email, token: ada.token })
  if (!session) throw new Error('no session')
  await there?.end(session)
  expect(await here?.find(session.id)).toBeNull()
})

test('the id changes once for both, and the old one is soon over', async () => {
  const [here, there] = instances()
  const session = await here?.open(ada)
  if (!session) throw new Error('no session')
  clock += 15 * minute
  const renamed = await there?.visit(session)
  expect(renamed?.id).not.toBe(session.id)
  expect(await here?.find(renamed?.id ?? '')).not.toBeNull()
  const left = await doors[0]?.ask((client) =>
    client.pttl(`test:session:${openKeyRing([key]).name('session', session.id)}`),
  )
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(30_000)
})

test('what was ended everywhere stays ended, whoever writes late', async () => {
  const [here, there] = instances()
  const [one, two] = [await here?.open(ada), await there?.open(ada)]
  if (!one || !two) throw new Error('no session')
  await here?.endAll(one)
  await there?.save({ ...two, cartId: 'late' })
  await there?.visit({ ...two, renamedAt: 0 })
  expect(await there?.find(two.id)).toBeNull()
  expect(await here?.devices(one)).toEqual([])
})

test('nothing in Redis says who or how', async () => {
  const [here] = instances()
  const session = await here?.open(ada)
  const dump: string[] = []
  for (const name of (await doors[0]?.ask((client) => client.keys('test:*'))) ?? []) {
    const hash = await doors[0]?.ask((client) => client.hgetall(name))
    dump.push(name, JSON.stringify(hash))
  }
  expect(dump.join()).toContain('test:session:')
  for (const secret of [session?.id ?? '?', ada.email, ada.token, 'Firefox']) expect(dump.join()).not.toContain(secret)
})

test('a Redis that is gone is away, not empty; one that lost everything signs out', async () => {
  const own = await startRedis()
  const door = openRedis(own.url)
  await expect.poll(() => door.hears()).toBe(true)
  const sessions = openSessions({ store: redisSessions(door, 'test'), ring: openKeyRing([key]), rules })
  const session = await sessions.open(ada)
  await door.ask((client) => client.flushall())
  expect(await sessions.find(session?.id ?? '')).toBeNull()
  await own.close()
  await expect.poll(() => sessions.find(session?.id ?? ''), { timeout: 10_000 }).toBe('away')
  expect(await sessions.open(ada)).toBeNull()
  await door.close()
})
