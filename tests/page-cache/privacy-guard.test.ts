/**
 * The guard's negative control: pages that are broken on purpose, because something private was read while they were made,
 * before every cache there is, each with the same page as it should be beside it.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openFrontDoor } from '../support/front-door.ts'
import { startRedis } from '../support/redis.ts'
import { startVarnish } from '../support/varnish.ts'

const redis = await startRedis()
const backend = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end('{"data":{"cart":{"email":"canary@example.com"}}}')
})
const asked: string[] = []
await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve))

// As a shop that is open: it goes on, and nobody keeps the page.
const door = await openFrontDoor({
  NODE_ENV: 'production',
  REDIS_URL: redis.url,
  EDGE_TAG_HEADERS: 'xkey',
  COMMERCE_URL: `http://127.0.0.1:${(backend.address() as AddressInfo).port}/graphql`,
})
door.put('/api/health', { headers: { 'cache-control': 'no-store' }, body: '{}' })
const edge = await startVarnish(door.port)
vi.spyOn(console, 'error').mockImplementation(() => {})
afterAll(async () => {
  await edge.close()
  await door.close()
  door.hub().redis?.close()
  await redis.close()
  backend.close()
})

const { readsPrivate, PrivateReadError, isPrivateWork } = await import('../../lib/page-cache/private-reads.ts')
const { whileMaking, isPrivatePage } = await import('../../lib/page-cache/private-marks.ts')
const reads = () => readsPrivate('The cart')

/** Puts the same page twice: as it should be, and broken. Each answer carries the number of its rendering. */
function putBoth(name: string) {
  for (const path of [`/${name}-good.html`, `/${name}-broken.html`]) {
    let times = 0
    const page = { tags: ['cat_p_1'], body: '', ...(path.includes('broken') && { meanwhile: reads }) }
    door.put(path, {
      ...page,
      get body() {
        return `<p>Shown to visitor ${++times}</p>`
      },
    })
  }
  return [`/${name}-good.html`, `/${name}-broken.html`] as const
}

describe('the front door', () => {
  test('keeps the page as it should be, and refuses the broken one', async () => {
    const [good, broken] = putBoth('kept')
    for (let time = 0; time < 3; time++) await door.ask(good)
    expect(door.renders(good)).toBe(1)
    for (let visitor = 1; visitor <= 3; visitor++) {
      const { headers, text } = await door.ask(broken)
      expect([headers['cache-control'], headers['x-cache'], headers.xkey]).toEqual([
        'private, no-store',
        'miss',
        undefined,
      ])
      expect(text).toContain(`visitor ${visitor}`)
    }
  })

  test('shares it with nobody who waits for it', async () => {
    const [good, broken] = putBoth('shared')
    const together = (path: string) => Promise.all(Array.from({ length: 20 }, () => door.ask(path)))
    await together(good)
    expect(door.renders(good)).toBe(1)
    const answers = await together(broken)
    expect(new Set(answers.map(({ text }) => text)).size).toBe(20)
  })

  test('refuses its other forms too: Next may give one rendering to two who ask', async () => {
    const [, broken] = putBoth('forms')
    await door.ask(broken)
    door.put(broken, { tags: ['cat_p_1'] })
    const { headers } = await door.ask(broken, { rsc: '1' })
    expect(headers['cache-control']).toBe('private, no-store')
  })
})

test('Varnish keeps the page as it should be, and nothing of the broken one', async () => {
  const [good, broken] = putBoth('edge')
  const visit = async (path: string) => (await fetch(`${edge.url}${path}`)).text()
  expect(await visit(good)).toBe(await visit(good))
  const seen = [await visit(broken), await visit(broken), await visit(broken)]
  expect(new Set(seen).size).toBe(3)
})

describe('Next’s page cache', () => {
  const value = () => ({ kind: 'APP_PAGE', html: '<p>canary</p>', headers: { 'x-next-cache-tags': 'cat_p_1' } })
  async function keep(path: string, isBroken: boolean) {
    const { default: PageHandler } = await import('../../lib/page-cache/page-handler.ts')
    const handler = new PageHandler({ serverDistDir: '.next/server' })
    const key = `/$routes/x/$${path}`
    await whileMaking(null, async () => {
      if (isBroken) expect(() => whileMaking(path, reads)).not.toThrow()
      await handler.set(key, value(), { kind: 'APP_PAGE', cacheControl: { revalidate: 60, expire: 600 } })
    })
    const names = await door.hub().redis?.ask((client) => client.keys(`*${path}`))
    return { inMemory: [...door.hub().pageTags.keys()].includes(path), inRedis: names?.length ?? 0 }
  }

  test('keeps the page as it should be, in memory and in Redis, and the broken one in neither', async () => {
    expect(await keep('/default/as-it-should-be.html', false)).toEqual({ inMemory: true, inRedis: 1 })
    expect(await keep('/default/broken.html', true)).toEqual({ inMemory: false, inRedis: 0 })
    expect(isPrivatePage('/default/broken.html')).toBe(true)
    expect(isPrivatePage('/default/as-it-should-be.html')).toBe(false)
  })
})

describe('the cache of answers', () => {
  async function keep(key: string, isBroken: boolean) {
    const { default: handler } = await import('../../lib/page-cache/answer-handler.ts')
    const value = new Blob(['canary']).stream()
    const entry = { value, tags: ['cat_p_1'], stale: 60, timestamp: Date.now(), expire: 600, revalidate: 60 }
    await whileMaking('/default/answers.html', async () => {
      if (isBroken) reads()
      await handler.set(key, Promise.resolve(entry))
    })
    return (await handler.get(key)) !== undefined
  }

  test('keeps an answer as it should be, and none for which something private was read', async () => {
    expect(await keep('good', false)).toBe(true)
    expect(await keep('broken', true)).toBe(false)
    expect(isPrivateWork()).toBe(false)
  })
})

describe('the data layer', () => {
  test('asks no private operation for a page, by its type and in the run, and the backend hears nothing', async () => {
    const { request } = await import('../../lib/graphql/client.ts')
    const { CartOperation, StoreOperation } = await import('../../graphql/generated/operations.ts')
    const { contextOf } = await import('../../lib/context/context.ts')
    const context = contextOf('default')
    if (!context) throw new Error('There is no context.')
    // @ts-expect-error the type refuses it already
    await expect(request(CartOperation, { cartId: 'x' }, context)).rejects.toBeInstanceOf(PrivateReadError)
    expect(asked).toEqual([])
    await request(StoreOperation, {}, context)
    expect(asked).toHaveLength(1)
  })

  test('a visitor’s own answer may be asked for anywhere but in a page', async () => {
    const { askFor } = await import('../../lib/door/ask-backend.ts')
    const { CartOperation } = await import('../../graphql/generated/operations.ts')
    const { contextOf } = await import('../../lib/context/context.ts')
    const ask = () => askFor(contextOf('default') as never, 'unknown')(CartOperation, { cartId: 'x' })
    await whileMaking(null, ask)
    await whileMaking('/default/asks.html', ask)
    expect(isPrivatePage('/default/asks.html')).toBe(true)
  })
})

test('a build, a developer and a test are stopped at once', async () => {
  const { spawnSync } = await import('node:child_process')
  const script = `
    globalThis.AsyncLocalStorage = (await import('node:async_hooks')).AsyncLocalStorage
    const { readsPrivate } = await import('./lib/page-cache/private-reads.ts')
    const { whileMaking } = await import('./lib/page-cache/private-marks.ts')
    try { whileMaking('/default', () => readsPrivate('The cart')); console.log('went on') } catch (error) { console.log(error.name) }`
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script], {
      env: { PATH: process.env.PATH ?? '', ...env } as unknown as NodeJS.ProcessEnv,
      encoding: 'utf8',
    }).stdout.trim()
  expect(run({ NODE_ENV: 'development' })).toBe('PrivateReadError')
  expect(run({ NODE_ENV: 'test' })).toBe('PrivateReadError')
  expect(run({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' })).toBe('PrivateReadError')
  expect(run({ NODE_ENV: 'production' })).toContain('went on')
})

test('whoever asks in a visitor’s name says so first', () => {
  for (const [file, door] of [
    ['lib/door/ask-backend.ts', 'return async (operation, variables) => {'],
    ['lib/session/open-sessions.ts', 'export function sessionHub(): SessionHub {'],
  ] as const) {
    const after = readFileSync(file, 'utf8').split(door)[1]?.trim()
    expect([file, after?.startsWith('readsPrivate(')]).toEqual([file, true])
  }
})
