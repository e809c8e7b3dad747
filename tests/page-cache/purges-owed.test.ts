/** What is not told yet is told in the end: to edges by whichever instance lives, to instances when Redis is back. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openEdge } from '../../lib/page-cache/edges/edges.ts'
import { openInvalidations } from '../../lib/page-cache/invalidation.ts'
import { openPurges, type Receipt } from '../../lib/page-cache/purges.ts'
import { openRedis, type RedisDoor } from '../../lib/page-cache/redis.ts'
import { TagState } from '../../lib/page-cache/tag-state.ts'
import { startRedis } from '../support/redis.ts'

const patience = { timeout: 40_000, interval: 100 }
const doors: RedisDoor[] = []
const children: ChildProcess[] = []
let redis: Awaited<ReturnType<typeof startRedis>>
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const door of doors) await door.close()
  await redis.close()
})

/** An edge that answers, hangs or refuses as it is told, and remembers what ended. */
async function startEdge() {
  const ended: string[] = []
  let status = 503
  const server: Server = createServer((request, response) => {
    if (status === 200) ended.push(String(request.headers['xkey-purge']))
    response.writeHead(status, { 'x-purged': '3' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ended,
    url: `http://127.0.0.1:${port}`,
    answer: (given: number) => {
      status = given
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function instance(url: string, prefix: string, edgeUrl?: string) {
  const state = new TagState(3_600_000)
  const door = openRedis(url)
  doors.push(door)
  const invalidations = openInvalidations(state, door, prefix)
  await invalidations.ready
  const edges = edgeUrl ? [openEdge({ kind: 'varnish', url: edgeUrl })] : []
  return { state, door, invalidations, purges: openPurges({ invalidations, redis: door, prefix }, edges) }
}

const edgeTier = (receipt: Receipt | undefined) => receipt?.tiers.find(({ tier }) => tier.startsWith('varnish'))

describe('an edge that is away', () => {
  test('is told by another instance when the one that took the purge is killed', async () => {
    const edge = await startEdge()
    const child = fork(join(import.meta.dirname, '../support/purging-instance.ts'), [redis.url, 'killed', edge.url], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    children.push(child)
    const said = once(child, 'message')
    const [receipt] = (await said) as [Receipt]
    expect(edgeTier(receipt)).toMatchObject({ state: 'waiting', attempts: 1 })
    child.kill('SIGKILL')
    await once(child, 'exit')

    const heir = await instance(redis.url, 'killed', edge.url)
    expect((await heir.purges.receipts(1))[0]?.id).toBe(receipt.id)
    edge.answer(200)
    await vi.waitFor(() => expect(edge.ended).toEqual(['cat_p_1 cat_p_2']), patience)
    await vi.waitFor(async () => {
      expect(edgeTier((await heir.purges.receipts(1))[0])).toMatchObject({ state: 'done', objects: 3, fault: null })
    }, patience)
    edge.close()
  })

  test('is told all that it missed in one when it is back', async () => {
    const edge = await startEdge()
    const { purges } = await instance(redis.url, 'together', edge.url)
    for (const tag of ['a', 'b', 'c']) await purges.purge([tag], false)
    edge.answer(200)
    await vi.waitFor(async () => {
      expect((await purges.receipts(3)).map((receipt) => edgeTier(receipt)?.state)).toEqual(['done', 'done', 'done'])
    }, patience)
    expect(edge.ended.flatMap((tags) => tags.split(' ')).sort()).toEqual(['a', 'b', 'c'])
    edge.close()
  })
})

describe('what was made without knowing of an end', () => {
  test('is not handed to other instances', async () => {
    const { invalidations, door, state } = await instance(redis.url, 'unaware')
    let begun = 0
    // On a busy machine Redis may be late once; then nothing is handed over either.
    const mayShare =
      (tags: string[], at = Date.now()) =>
      () =>
        invalidations.mayShare(tags, at)
    await vi.waitFor(async () => {
      // What is older than the list of ends itself is never handed over, and the list is begun about now.
      begun = Date.now()
      expect(await mayShare(['cat_p_1', 'cat_p_2'], begun)()).toBe(true)
    }, patience)
    // Written down by another instance, and the news has not come here yet.
    const written = () => door.ask((client) => client.zadd('unaware:tags', begun + 1, 'cat_p_2'))
    await vi.waitFor(async () => expect(await written()).toBeDefined(), patience)
    await vi.waitFor(async () => expect(await mayShare(['cat_p_1'], begun)()).toBe(true), patience)
    expect(await invalidations.mayShare(['cat_p_1', 'cat_p_2'], begun)).toBe(false)
    await vi.waitFor(async () => {
      await invalidations.mayShare(['cat_p_1', 'cat_p_2'], begun)
      expect(state.isCurrent(['cat_p_2'], begun)).toBe(false)
    }, patience)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await vi.waitFor(async () => expect(await mayShare(['cat_p_1', 'cat_p_2'])()).toBe(true), patience)
  })
})

test('a purge that came while Redis was away reaches the other instances when it is back', async () => {
  const own = await startRedis()
  const [one, other] = [await instance(own.url, 'away'), await instance(own.url, 'away')]
  await own.close()
  await vi.waitFor(() => expect([one.door.hears(), other.door.hears()]).toEqual([false, false]), patience)
  const before = Date.now()
  const receipt = await one.purges.purge(['cat_p_7'], false)
  expect(receipt.tiers[0]).toMatchObject({ state: 'waiting', fault: expect.stringContaining('Redis') })
  expect(one.state.isCurrent(['cat_p_7'], before)).toBe(false)
  expect(other.state.isCurrent(['cat_p_7'], before)).toBe(true)

  const again = await startRedis(own.port)
  await vi.waitFor(() => expect(other.state.isCurrent(['cat_p_7'], before)).toBe(false), patience)
  expect(other.state.isCurrent(['cat_p_8'], before)).toBe(true)
  await vi.waitFor(async () => {
    const [latest] = await one.purges.receipts(1)
    expect(latest?.tiers[0]).toMatchObject({ state: 'done', fault: null })
  }, patience)
  for (const { door } of [one, other]) await door.close()
  await again.close()
})
