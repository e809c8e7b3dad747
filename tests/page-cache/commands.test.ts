/** The commands of those who run the shop, as they are typed, against a front door on a real port. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/start/ports.ts'
import { type FrontDoor, openFrontDoor, operatorToken } from '../support/front-door.ts'

const root = join(import.meta.dirname, '../..')
let door: FrontDoor
let deadEdge = ''
beforeAll(async () => {
  deadEdge = `http://127.0.0.1:${await freePort()}`
  // Nobody is allowed by address: the token alone opens.
  door = await openFrontDoor({ PURGE_ALLOW: '', EDGES: JSON.stringify([{ kind: 'varnish', url: deadEdge }]) })
})
afterAll(() => door.close())

type Told = { code: number; out: string; error: string }
function run(script: string, args: string[], { token = operatorToken, url = door.url } = {}): Promise<Told> {
  const options = { cwd: root, env: { ...process.env, PURGE_TOKEN: token } }
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...args, '--url', url], options, (failed, out, error) =>
      resolve({ code: failed ? Number(failed.code) : 0, out, error }),
    )
  })
}

test('nothing purged yet is said in words', async () => {
  expect(await run('purge-status', [])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing has been purged'),
  })
})

test('tags are purged, and the receipt names the edge that did not answer', async () => {
  door.put('/chair.html', { tags: ['store', 'cat_p_1'] })
  expect([await door.trail('/chair.html'), await door.trail('/chair.html')]).toEqual(['miss', 'hit'])
  const { code, out } = await run('purge', ['cat_p_1', 'cat_p_2'])
  expect([code, await door.trail('/chair.html')]).toEqual([0, 'miss'])
  expect(out).toMatch(/cat_p_1 cat_p_2 \|\s+shop \(1 of 1 instances\) \|\s+done/)
  expect(out).toMatch(/varnish 127\.0\.0\.1:\d+ \|\s+waiting/)
  expect((await run('purge-status', [])).out).toContain('cat_p_1 cat_p_2')
})

test('one page is purged by its address, without those that show other things', async () => {
  door.put('/table.html', { tags: ['store', 'cat_p_5'] })
  door.put('/lamp.html', { tags: ['store', 'cat_p_6'] })
  for (const path of ['/table.html', '/lamp.html']) await door.ask(path)
  const { code, out } = await run('purge', [], { url: `${door.url}/table.html` })
  expect([code, out]).toEqual([0, expect.stringContaining('/table.html shows 1 things')])
  expect([await door.trail('/table.html'), await door.trail('/lamp.html')]).toEqual(['miss', 'hit'])
  expect(await run('purge', ['--page', '/nowhere.html'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('nothing to end'),
  })
})

test('a page is explained as it was before it was asked for', async () => {
  const first = await run('cache-explain', ['/table.html'])
  expect(first).toMatchObject({ code: 0, error: '' })
  expect(first.out).toMatch(/^A tier has not said yet/)
  expect(first.out).toMatch(/varnish 127\.0\.0\.1:\d+: waiting \(.*ECONNREFUSED\)/)
  expect(first.out).toMatch(/tags +store cat_p_5/)
  expect(first.out).toContain('x-cache: hit')
  door.put('/new.html', { tags: ['store'] })
  const { out } = await run('cache-explain', [`${door.url}/new.html`])
  expect(out).toContain('No tier of this shop has it')
  expect(out).toContain('x-cache: miss')
})

test('the busiest are warmed, and it is told how many were cold', async () => {
  const busy = JSON.parse((await door.ask('/api/busy', { 'x-purge-token': operatorToken })).text) as string[]
  await run('purge', ['store'])
  const { code, out } = await run('warm-up', ['--most', '10'])
  expect([code, out]).toEqual([0, expect.stringMatching(`^${busy.length} pages, ${busy.length} were cold, 0 failed, `)])
  expect(await door.trail('/chair.html')).toBe('hit')
})

test('who may not, and what cannot be read, is one sentence and exit code 1', async () => {
  const faults: [string, string[], object, string][] = [
    ['purge-status', [], { token: '' }, 'PURGE_ALLOW'],
    ['purge', [], {}, 'Say what ends'],
    ['purge', ['(a+)+'], {}, 'is no tag'],
    ['cache-explain', [], {}, 'Name one page'],
    ['warm-up', ['--most', 'all'], {}, 'is no number'],
    ['purge-status', [], { url: deadEdge }, 'does not answer (ECONNREFUSED)'],
  ]
  const told = await Promise.all(faults.map(([script, args, how]) => run(script, args, how)))
  told.forEach(({ code, out, error }, at) => {
    expect([code, out, error]).toEqual([1, '', expect.stringContaining(faults[at]?.[3] ?? '')])
    expect(error).not.toContain('    at ')
  })
})
