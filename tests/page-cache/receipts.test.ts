/** Receipts of purges on a real Redis: every instance shows them, and what they take stays bounded. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Edge } from '../../lib/page-cache/edges/edge.ts'
import { openInvalidations } from '../../lib/page-cache/invalidation.ts'
import { openPurges } from '../../lib/page-cache/purges.ts'
import { openRedis, type RedisDoor } from '../../lib/page-cache/redis.ts'
import { TagState } from '../../lib/page-cache/tag-state.ts'
import { startRedis } from '../support/redis.ts'

let server: Awaited<ReturnType<typeof startRedis>>
const doors: RedisDoor[] = []
beforeAll(async () => {
  server = await startRedis()
})
afterAll(async () => {
  for (const door of doors) await door.close()
  await server.close()
})

async function instance(prefix: string, edges: Edge[] = []) {
  const redis = openRedis(server.url)
  doors.push(redis)
  const invalidations = openInvalidations(new TagState(3_600_000), redis, prefix)
  await invalidations.ready
  return { redis, purges: openPurges({ invalidations, redis, prefix }, edges) }
}

test('an instance shows what another one purged, the newest first', async () => {
  const [one, other] = [await instance('a'), await instance('a')]
  await one.purges.purge(['cat_p_1'], false)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await one.purges.purge(['cat_p_2'], false)
  expect((await other.purges.receipts(10)).map(({ tags }) => tags)).toEqual([['cat_p_2'], ['cat_p_1']])
})

test('an edge that was away is told again, and its receipt says so', async () => {
  let asked = 0
  const edge: Edge = {
    name: 'edge',
    async purge() {
      asked++
      if (asked < 3) throw new Error('away')
      return 7
    },
  }
  const { purges } = await instance('b', [edge])
  const first = await purges.purge(['cat_p_1'], false)
  expect(first.tiers[1]).toMatchObject({ state: 'waiting', fault: 'away', attempts: 1 })
  const latest = async () => (await purges.receipts(1))[0]?.tiers[1]
  for (let round = 0; round < 100 && (await latest())?.state !== 'done'; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await latest()).toMatchObject({ state: 'done', fault: null, attempts: 3, objects: 7 })
})

test('five hundred are remembered, the oldest go', async () => {
  const { redis, purges } = await instance('c')
  const [many, times] = ['c:receipts', 'c:receipts:times']
  const counted = async () => [
    await redis.ask((client) => client.hlen(many)),
    await redis.ask((client) => client.zcard(times)),
  ]
  // What a busy machine loses is not remembered: purge until enough are.
  for (let count = 0; count < 520; count++) await purges.purge([`cat_p_${count}`], false)
  for (let count = 0; count < 200 && (await counted()).some((one) => one !== 500); count++) {
    await purges.purge([`cat_c_${count}`], false)
  }
  expect(await counted()).toEqual([500, 500])
})
