/** What visitors see while the backend or Redis is away: instances in processes of their own, on a real Redis. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.ts'
import { type CountingBackend, type FleetInstance, openBackend, startInstance } from '../support/outages/fleet.ts'
import { startRedis } from '../support/redis.ts'

let redis: Awaited<ReturnType<typeof startRedis>>
let wayToRedis: FaultProxy
let backend: CountingBackend
let first: FleetInstance
let second: FleetInstance

const start = () => startInstance({ backend: backend.url, env: { REDIS_URL: `redis://127.0.0.1:${wayToRedis.port}` } })
const pageOf = ({ body }: { body: Buffer }) => /page \d+/.exec(body.toString())?.[0]
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const ended = '((^|,)cat_p_1(,|$))'

beforeAll(async () => {
  redis = await startRedis()
  wayToRedis = await openFaultProxy(redis.port)
  backend = await openBackend()
  const both = await Promise.all([start(), start()])
  first = both[0]
  second = both[1]
})
afterEach(async () => {
  backend.behave({})
  await wayToRedis.spoil(null)
  // What was learnt of the backend's absence is forgotten with the first answer.
  for (const one of [first, second]) {
    await expect.poll(async () => (await one.get(`/well-${Math.random()}.html`)).status, { timeout: 10_000 }).toBe(200)
  }
})
afterAll(async () => {
  await first?.stop()
  await second?.stop()
  backend.close()
  await wayToRedis.close()
  await redis.close()
})

describe.each([
  ['is broken', { status: 502 }],
  ['hangs', { hangs: true }],
] as const)('while the backend %s', (_name, how) => {
  const at = `${'hangs' in how}`

  test('a page that was seen is shown as it was, marked old, also after it ended, and is fresh soon afterwards', async () => {
    const path = `/seen-${at}.html`
    expect(pageOf(await first.get(path))).toBe('page 1')
    backend.behave(how)
    await first.purge(ended)
    for (let visit = 0; visit < 5; visit++) {
      const { status, headers, ...seen } = await first.get(path)
      expect([status, headers['x-cache'], pageOf(seen)]).toEqual([200, 'stale', 'page 1'])
      expect(headers['cache-control']).toBe('max-age=0, s-maxage=1')
    }
    backend.behave({})
    const isFresh = async () => {
      const { headers, ...seen } = await first.get(path)
      return headers['x-cache'] !== 'stale' && pageOf(seen) !== 'page 1'
    }
    await expect.poll(isFresh, { timeout: 10_000 }).toBe(true)
  })

  test('a page that only another instance showed is shown as that one made it', async () => {
    const path = `/elsewhere-${at}.html`
    await first.get(path)
    backend.behave(how)
    await first.purge(ended)
    const { status, headers, ...seen } = await second.get(path)
    expect([status, headers['x-cache'], pageOf(seen)]).toEqual([200, 'stale', 'page 1'])
  })

  test('a page that nobody has is a 503 that says when to come back, at once after the first few, and is no 404', async () => {
    backend.behave(how)
    await Promise.all([1, 2, 3].map((at) => first.get(`/unseen-${at}-${Math.random()}.html`)))
    const { status, headers, body, milliseconds } = await first.get(`/unseen-${at}.html`)
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store'])
    expect(body.toString()).toContain('We will be back in a moment')
    expect(milliseconds).toBeLessThan(1500)
  })

  test('Next’s router is told by the status alone, so that it opens the address as a browser does', async () => {
    backend.behave(how)
    const { status, headers, body } = await first.get(`/soft-${at}.html?_rsc`, { rsc: '1' })
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '10', 'text/plain; charset=utf-8'])
    expect(body.toString()).not.toContain('<')
  })

  test('a page that grew old stays what it was, and what ended meanwhile does not come back to life', async () => {
    const path = `/aged-${at}.html`
    await first.get(path)
    await pause(2100)
    backend.behave(how)
    for (let visit = 0; visit < 3; visit++) {
      expect([200, 'page 1']).toEqual([(await first.get(path)).status, pageOf(await first.get(path))])
      await pause(700)
    }
    // The failed renewals must not have made it look younger than this.
    await first.purge(ended)
    backend.behave({})
    await expect.poll(async () => pageOf(await first.get(path)), { timeout: 10_000 }).not.toBe('page 1')
  })
})

test('an error is kept by nobody', async () => {
  backend.behave({ status: 500 })
  expect((await first.get('/error.html')).status).toBeGreaterThanOrEqual(500)
  backend.behave({})
  await expect.poll(async () => (await second.get('/error.html')).status, { timeout: 10_000 }).toBe(200)
  await expect.poll(async () => (await first.get('/error.html')).status, { timeout: 10_000 }).toBe(200)
})

describe.each([
  ['hangs', { kind: 'timeout' }],
  ['answers after 300 ms', { kind: 'latency', ms: 300 }],
  ['tears connections', { kind: 'reset_peer' }],
  ['is gone', { kind: 'down' }],
] as const)('while Redis %s', (name, toxic) => {
  test('every visitor gets his page, seen or not, and a purge still ends it where it arrives', async () => {
    const seen = `/redis-${name.replaceAll(' ', '-')}.html`
    await first.get(seen)
    await wayToRedis.spoil(toxic)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => first.get(at % 2 ? seen : `${seen}-${at}.html`)),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    // A hundred milliseconds for each of the first few commands, and nothing for the others.
    expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(5000)
    const before = pageOf(await first.get(seen))
    await first.purge(ended)
    expect(pageOf(await first.get(seen))).not.toBe(before)
  })
})

test('an instance that begins after the list of ends was lost shows nothing that is older than the list', async () => {
  const { default: Redis } = await import('ioredis')
  const client = new Redis(redis.url)
  await first.get('/lost.html')
  // As Redis does by itself when it is full and may throw away what it likes.
  await client.del('vitrine:tags')
  client.disconnect()
  const fresh = await start()
  expect(pageOf(await fresh.get('/lost.html'))).toBe('page 2')
  await fresh.stop()
})
