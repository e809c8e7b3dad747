/** What those who run the shop can ask of the front door, with a real Redis behind it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type FrontDoor, openFrontDoor, operatorToken } from '../support/front-door.ts'
import { startRedis } from '../support/redis.ts'

let redis: Awaited<ReturnType<typeof startRedis>>
let door: FrontDoor
beforeAll(async () => {
  redis = await startRedis()
  door = await openFrontDoor({ REDIS_URL: redis.url, CACHE_PREFIX: 'operators', EDGE_TAG_HEADERS: 'xkey,cache-tag' })
  await door.hub().invalidations.ready
})
afterAll(async () => {
  await door.close()
  await door.hub().redis?.close()
  await redis.close()
})

const stranger = { 'x-forwarded-for': '8.8.8.8' }
const read = async (path: string) => JSON.parse((await door.ask(path)).text)

test('a PURGE ends what it names, is answered with its receipt, and the receipt is kept', async () => {
  door.put('/chair.html', { tags: ['store', 'cat_p_7'] })
  door.put('/lamp.html', { tags: ['store', 'cat_p_8'] })
  expect([await door.trail('/chair.html'), await door.trail('/lamp.html')]).toEqual(['miss', 'miss'])
  const { status, text } = await door.purge('((^|,)cat_p_7(,|$))')
  const receipt = JSON.parse(text)
  expect(status).toBe(200)
  expect(receipt).toMatchObject({ tags: ['cat_p_7'], tiers: [{ tier: 'shop (1 of 1 instances)', state: 'done' }] })
  expect([await door.trail('/chair.html'), await door.trail('/lamp.html')]).toEqual(['miss', 'hit'])
  expect((await read('/api/purges'))[0]).toEqual(receipt)
})

test('strangers stay outside, the token opens, and what is no pattern is refused', async () => {
  for (const path of ['/api/purges', '/api/cache?path=/', '/api/busy', '/api/metrics']) {
    expect((await door.ask(path, stranger)).status, path).toBe(403)
    expect((await door.ask(path, {}, 'POST')).status, path).toBe(405)
  }
  expect((await door.purge('.*', stranger)).status).toBe(403)
  expect((await door.purge('.*', { ...stranger, 'x-purge-token': 'wrong' })).status).toBe(403)
  const withToken = { ...stranger, 'x-purge-token': operatorToken }
  expect((await door.purge('((^|,)cat_p_9(,|$))', withToken)).status).toBe(200)
  expect((await door.purge('(a+)+')).status).toBe(400)
})

test('edges get the tags in their own spelling', async () => {
  door.put('/edge.html', { tags: ['_N_T_/layout', 'store', 'cat_p_3'] })
  const { headers } = await door.ask('/edge.html')
  expect([headers.xkey, headers['cache-tag']]).toEqual(['all store cat_p_3', 'all,store,cat_p_3'])
})

test('it is explained who has a page and what ended it', async () => {
  door.put('/why.html', { tags: ['store', 'cat_p_20'] })
  const before = await read('/api/cache?path=/why.html')
  expect(before).toMatchObject({ kind: 'page', key: 'html /default/why.html', redis: 'hears', variant: 'default' })
  expect(before.tiers.map(({ has }: { has: boolean }) => has)).toEqual([false, false, false])
  await door.ask('/why.html')
  const kept = (await read('/api/cache?path=/why.html%3Futm_source=x')).tiers[0]
  expect(kept).toMatchObject({ tier: 'front door', has: true, isCurrent: true })
  expect(Date.parse(kept.goodUntil) - Date.parse(kept.madeAt)).toBe(60_000)
  await door.purge('((^|,)cat_p_20(,|$))')
  const after = await read('/api/cache?path=/why.html')
  expect(after.tiers[0].isCurrent).toBe(false)
  expect(after.ends.map(({ tag }: { tag: string }) => tag)).toEqual(['cat_p_20'])
  expect(after.receipts[0].tags).toEqual(['cat_p_20'])
  expect((await read('/api/cache?path=/graphql')).kind).toBe('pass')
  expect((await door.ask('/api/cache')).status).toBe(400)
})

test('a page is found in Redis by an instance that has not come across it', async () => {
  const { packing } = await import('../../lib/page-cache/packing.ts')
  const page = { madeAt: Date.now() + 1, tags: ['cat_p_30'], entry: { cacheControl: { revalidate: 60 } } }
  const name = 'operators:page:build:/$routes/x/$/default/shared.html'
  await door.hub().redis?.ask((client) => client.set(name, packing(undefined).pack(page)))
  const { tiers, tags } = await read('/api/cache?path=/shared.html')
  expect(tags).toEqual(['cat_p_30'])
  expect(tiers[2]).toMatchObject({ tier: 'page cache (Redis)', has: true, isCurrent: true })
})

test('figures are counted, pages that are not there and warm-ups are no visits', async () => {
  door.put('/busy.html', { tags: ['store'] })
  for (let visit = 0; visit < 20; visit++) await door.ask(`/busy.html?size=m&utm_source=${visit}`)
  for (let visit = 0; visit < 30; visit++) await door.ask('/lamp.html', { 'x-warm-up': '1' })
  for (let visit = 0; visit < 30; visit++) await door.ask(`/no-such-page`)
  const busy = await read('/api/busy?most=3')
  expect(busy[0]).toBe('/busy.html?size=m')
  expect(busy).not.toContain('/no-such-page')
  expect((await door.ask('/api/busy?most=0')).status).toBe(400)
  const { headers, text } = await door.ask('/api/metrics')
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(text).toMatch(/vitrine_page_answers_total\{trail="hit"\} [1-9]/)
  expect(text).toMatch(/vitrine_purge_seconds_count [1-9]/)
  expect(text).toContain('vitrine_redis_hears 1')
})

test('after everything ended the busiest pages are made again by themselves', async () => {
  door.put('/warm.html', { tags: ['store'] })
  await door.ask('/warm.html')
  expect((await door.purge('.*')).status).toBe(200)
  for (let round = 0; round < 100 && door.renders('/warm.html') < 2; round++)
    await new Promise((r) => setTimeout(r, 20))
  expect(door.renders('/warm.html')).toBeGreaterThanOrEqual(2)
  // A Redis that was late is told once more, which ends what was made until then.
  await vi.waitFor(async () => expect(await door.trail('/warm.html')).toBe('hit'), { timeout: 20_000 })
})
