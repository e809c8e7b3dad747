/** A new build beside and after an earlier one, on a real Redis. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CountingBackend, type FleetInstance, openBackend, startInstance } from '../support/outages/fleet.ts'
import { startRedis } from '../support/redis.ts'

let redis: Awaited<ReturnType<typeof startRedis>>
let backend: CountingBackend
const running: FleetInstance[] = []
let shop = 0

beforeAll(async () => {
  redis = await startRedis()
  backend = await openBackend()
})
beforeEach(() => {
  shop++
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})
afterAll(async () => {
  backend.close()
  await redis.close()
})

const withinReason = { timeout: 15_000 }

/** Every build has a file of its own. */
async function start(build: string): Promise<FleetInstance> {
  const instance = await startInstance({
    backend: backend.url,
    build,
    files: { [`chunks/${build}.js`]: `build("${build}")` },
    env: { REDIS_URL: redis.url, CACHE_PREFIX: `deploy-${shop}` },
  })
  running.push(instance)
  // Until it hears of the others it hands nothing over to them.
  const hears = async () => ((await instance.read('/api/cache?path=/')) as { redis: string }).redis
  await expect.poll(hears, withinReason).toBe('hears')
  return instance
}

const madeBy = ({ body }: { body: Buffer }) => /\/(\w+)<\/p>/.exec(body.toString())?.[1]
const statusOf = async (at: FleetInstance, file: string) => (await at.get(`/_next/static/chunks/${file}`)).status
test('every instance has the files of both builds, while a fleet is renewed and afterwards', async () => {
  const one = await start('one')
  await expect.poll(() => statusOf(one, 'two.js'), withinReason).toBe(404)
  const two = await start('two')
  await expect.poll(() => statusOf(two, 'one.js'), withinReason).toBe(200)
  await expect.poll(() => statusOf(one, 'two.js'), withinReason).toBe(200)
  await one.stop()
  const { headers, body } = await two.get('/_next/static/chunks/one.js')
  expect(body.toString()).toBe('build("one")')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['content-type']).toContain('javascript')
  for (const trick of ['../../BUILD_ID', '..%2f..%2fBUILD_ID', '%2e%2e/BUILD_ID', 'a/../../../BUILD_ID']) {
    expect(await statusOf(two, trick)).toBe(404)
  }
})

test('a page of the earlier build is shown while the new one makes its own, unless it has ended', async () => {
  const one = await start('one')
  await Promise.all(['/kept.html', '/ended.html'].map((path) => one.get(path, { 'x-warm-up': '1' })))
  const two = await start('two')
  await expect.poll(() => statusOf(two, 'one.js'), withinReason).toBe(200)
  const first = await two.get('/kept.html')
  expect([first.status, first.trail, madeBy(first)]).toEqual([200, 'stale', 'one'])
  await expect.poll(async () => madeBy(await two.get('/kept.html')), withinReason).toBe('two')
  await one.purge('((^|,)cat_p_1(,|$))')
  expect(madeBy(await two.get('/ended.html'))).toBe('two')
})

test('the busiest pages are made by the new build before anybody asks', async () => {
  const one = await start('one')
  for (let visit = 0; visit < 3; visit++) await one.get('/busy.html')
  expect(await one.read('/api/busy')).toEqual(['/busy.html'])
  const two = await start('two')
  await expect.poll(() => backend.asked('/default/busy.html'), withinReason).toBe(2)
  await expect.poll(async () => (await two.get('/busy.html')).trail, withinReason).toBe('hit')
  expect(madeBy(await two.get('/busy.html'))).toBe('two')
})
