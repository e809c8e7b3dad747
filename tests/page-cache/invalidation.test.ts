/** Two instances of a shop on one real Redis: what one ends, the other knows, and the first knows that it knows. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openInvalidations } from '../../lib/page-cache/invalidation.ts'
import { openRedis, type RedisDoor } from '../../lib/page-cache/redis.ts'
import { TagState } from '../../lib/page-cache/tag-state.ts'
import { startRedis } from '../support/redis.ts'

describe('invalidations between instances', () => {
  let server: Awaited<ReturnType<typeof startRedis>>
  const doors: RedisDoor[] = []
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(async () => {
    for (const door of doors) await door.close()
    await server.close()
  })

  async function instance(prefix: string) {
    const state = new TagState(3_600_000)
    const redis = openRedis(server.url)
    doors.push(redis)
    const invalidations = openInvalidations(state, redis, prefix)
    await invalidations.ready
    return { state, invalidations, redis }
  }

  test('what one ends is over on every other before it is answered', async () => {
    const instances = [await instance('a'), await instance('a'), await instance('a')]
    const before = Date.now()
    const taken = await instances[0]?.invalidations.end(['cat_p_1'])
    expect(taken).toMatchObject({ instances: 3, expected: 3 })
    expect(instances.map(({ state }) => state.isCurrent(['cat_p_1'], before - 1))).toEqual([false, false, false])
    expect(instances.map(({ state }) => state.isCurrent(['cat_p_2'], before - 1))).toEqual([true, true, true])
  })

  test('a shop on the same Redis under another name hears nothing', async () => {
    const [one, other] = [await instance('b'), await instance('c')]
    expect(await one.invalidations.end(['x'])).toMatchObject({ instances: 1, expected: 1 })
    expect(other.state.lastEnd(['x'])).toBe(0)
  })

  test('whoever starts later, or was away, learns what ended meanwhile', async () => {
    const first = await instance('d')
    await first.invalidations.end(['cat_c_5'])
    await first.invalidations.end([], true)
    const late = await instance('d')
    const before = Date.now() - 60_000
    await vi.waitFor(() => expect(late.state.lastEnd(['cat_c_5'])).toBeGreaterThan(before), { timeout: 20_000 })
    await vi.waitFor(() => expect(late.state.isCurrent([], before)).toBe(false), { timeout: 20_000 })
  })

  test('without Redis the instance is right by itself, at once', async () => {
    const redis = openRedis('redis://127.0.0.1:1')
    doors.push(redis)
    const state = new TagState(3_600_000)
    const invalidations = openInvalidations(state, redis, 'e')
    const [from, before] = [performance.now(), Date.now()]
    expect(await invalidations.end(['a'])).toMatchObject({ instances: 1, expected: 1 })
    expect(performance.now() - from).toBeLessThan(1500)
    expect(state.isCurrent(['a'], before)).toBe(false)
  })
})
