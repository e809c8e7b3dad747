/** Many who come at once for what nobody has, to instances in processes of their own on a real Redis. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type CountingBackend, type FleetInstance, openBackend, startInstance } from '../support/outages/fleet.ts'
import { startRedis } from '../support/redis.ts'

let redis: Awaited<ReturnType<typeof startRedis>>
let backend: CountingBackend
/** They meet in Redis. */
let fleet: FleetInstance[]

const start = (env: Record<string, string>) =>
  Promise.all([1, 2].map(() => startInstance({ backend: backend.url, env })))

beforeAll(async () => {
  redis = await startRedis()
  backend = await openBackend()
  fleet = await start({ REDIS_URL: redis.url })
})
afterEach(() => backend.behave({}))
afterAll(async () => {
  for (const one of fleet) await one.stop()
  backend.close()
  await redis.close()
})

/** So many visitors at once, at each instance in turn. */
const crowd = (visitors: number, path: string, among = fleet) =>
  Promise.all(Array.from({ length: visitors }, (_, at) => (among[at % among.length] as FleetInstance).get(path)))

test('a thousand at two instances cost one rendering and one question to the backend', async () => {
  backend.behave({ delayMs: 300 })
  const answers = await crowd(1000, '/cold.html')
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(backend.asked('/default/cold.html')).toBe(1)
})

test('without Redis each instance makes it once', async () => {
  const strangers = await start({})
  backend.behave({ delayMs: 300 })
  await crowd(200, '/alone.html', strangers)
  for (const one of strangers) await one.stop()
  expect(backend.asked('/default/alone.html')).toBe(2)
})

test('when the page has ended under load, one instance makes it and nobody is shown the old one', async () => {
  await crowd(2, '/ended.html')
  backend.behave({ delayMs: 300 })
  await fleet[0]?.purge('((^|,)cat_p_1(,|$))')
  const answers = await crowd(400, '/ended.html')
  expect(new Set(answers.map(({ body }) => /page \d/.exec(body.toString())?.[0]))).toEqual(new Set(['page 2']))
  expect(backend.asked('/default/ended.html')).toBe(2)
})

test('when the page has only grown old, all are answered at once and one instance makes it anew', async () => {
  await crowd(2, '/aged.html')
  await new Promise((resolve) => setTimeout(resolve, 2100))
  backend.behave({ delayMs: 400 })
  const answers = await crowd(100, '/aged.html')
  expect(new Set(answers.map(({ trail }) => trail))).toEqual(new Set(['stale']))
  await expect.poll(() => backend.asked('/default/aged.html'), { timeout: 5000 }).toBe(2)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(backend.asked('/default/aged.html')).toBe(2)
})

test('when the instance that makes it is killed, another makes it within about a second', async () => {
  const [first, second] = fleet as [FleetInstance, FleetInstance]
  backend.behave({ hangs: true })
  void first.get('/orphan.html')
  await expect.poll(() => backend.asked('/default/orphan.html'), { timeout: 5000 }).toBe(1)
  backend.behave({})
  const waiting = second.get('/orphan.html')
  await new Promise((resolve) => setTimeout(resolve, 200))
  await first.kill()
  const killedAt = performance.now()
  expect((await waiting).status).toBe(200)
  // A lease lasts 0.9 s; the rest is what a busy machine takes.
  expect(performance.now() - killedAt).toBeLessThan(2500)
  expect(backend.asked('/default/orphan.html')).toBe(2)
})
