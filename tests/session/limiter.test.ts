import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openLimiter } from '../../lib/door/limiter'
import { openRedis, type RedisDoor } from '../../lib/page-cache/redis'
import { startRedis } from '../support/redis'

let redis: Awaited<ReturnType<typeof startRedis>>
let doors: RedisDoor[]

beforeAll(async () => {
  redis = await startRedis()
  doors = [openRedis(redis.url), openRedis(redis.url)]
  await vi.waitFor(() => expect(doors.every((door) => door.hears())).toBe(true), 10_000)
})
afterAll(async () => {
  await Promise.all(doors.map((door) => door.close()))
  await redis.close()
})

const limiters = () => doors.map((door) => openLimiter(door, 'test'))
const hour = 3600_000

test('two instances together let no more pass than one', async () => {
  const tries = Array.from({ length: 200 }, (_, i) => limiters()[i % 2])
  const claims = [
    { key: 'account', burst: 5, everyMs: hour },
    { key: 'address', burst: 100, everyMs: hour },
  ]
  const waits = await Promise.all(tries.map((limiter) => limiter?.take(claims, 'closed')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  // What was refused took nothing from the wider limit.
  const rest = await Promise.all(tries.map((limiter) => limiter?.take(claims.slice(1), 'closed')))
  expect(rest.filter((wait) => wait === 0)).toHaveLength(95)
})

test('what is given back can be taken again, and leaves nothing behind', async () => {
  const [here, there] = limiters()
  const claims = [{ key: 'back', burst: 1, everyMs: hour }]
  for (let i = 0; i < 5; i++) {
    expect(await here?.take(claims, 'closed')).toBe(0)
    expect(await there?.take(claims, 'closed')).toBeGreaterThan(hour / 2)
    await there?.giveBack(claims)
  }
  expect(await doors[0]?.ask((client) => client.exists('test:limit:back'))).toBe(0)
})

test('a bucket that is full again is forgotten', async () => {
  const [here] = limiters()
  await here?.take([{ key: 'short', burst: 5, everyMs: 50 }], 'closed')
  await expect.poll(() => doors[0]?.ask((client) => client.exists('test:limit:short'))).toBe(0)
})
