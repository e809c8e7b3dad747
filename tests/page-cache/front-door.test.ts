/** What visitors and caches get from the front door, over real HTTP. */
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FrontDoor, longText, openFrontDoor } from '../support/front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor()
})
afterAll(() => door.close())

const tags = ['store', 'cat_p_1']
const until = async (holds: () => Promise<boolean>) => {
  for (let round = 0; round < 100 && !(await holds()); round++) await new Promise((done) => setTimeout(done, 20))
}

describe('a page that may be kept', () => {
  test('is made once, then sent from memory, whatever the campaign', async () => {
    door.put('/a.html', { tags })
    const first = await door.ask('/a.html')
    expect([first.status, first.headers['x-cache'], first.text]).toEqual([200, 'miss', longText])
    const second = await door.ask('/a.html?utm_source=x')
    expect([second.headers['x-cache'], second.text]).toEqual(['hit', longText])
    expect(second.headers['cache-control']).toMatch(/^public, max-age=0, must-revalidate, s-maxage=60,/)
    expect(door.renders('/a.html')).toBe(1)
  })

  test('is not sent again to who has it', async () => {
    door.put('/etag.html', { tags })
    const { headers } = await door.ask('/etag.html')
    const again = await door.ask('/etag.html', { 'if-none-match': `"other", ${headers.etag}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    await door.purge('((^|,)cat_p_1(,|$))')
    const renewed = await door.ask('/etag.html', { 'if-none-match': String(headers.etag) })
    expect([renewed.status, renewed.headers['x-cache']]).toEqual([304, 'miss'])
  })

  test('goes out packed with gzip at once and with brotli when there was time', async () => {
    door.put('/packed.html', { tags })
    const first = await door.ask('/packed.html', { 'accept-encoding': 'gzip, br' })
    expect(first.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(first.body).toString()).toBe(longText)
    const ask = () => door.ask('/packed.html', { 'accept-encoding': 'gzip, br' })
    await until(async () => (await ask()).headers['content-encoding'] === 'br')
    const dense = await ask()
    expect(brotliDecompressSync(dense.body).toString()).toBe(longText)
    expect(dense.headers.vary).toBe('Accept-Encoding')
    expect((await door.ask('/packed.html')).headers['content-encoding']).toBeUndefined()
  })

  test('is made once for two hundred who ask at the same time', async () => {
    door.put('/crowd.html', { tags, delayMs: 100 })
    const answers = await Promise.all(Array.from({ length: 200 }, () => door.ask('/crowd.html')))
    expect(door.renders('/crowd.html')).toBe(1)
    expect(answers.every(({ status, text }) => status === 200 && text === longText)).toBe(true)
    const trails = new Set(answers.map(({ headers }) => headers['x-cache']))
    expect(trails).toContain('miss')
    expect(trails).toContain('shared')
  })

  test('is whole for the next one after only its head was asked for', async () => {
    door.put('/head.html', { tags })
    const head = await door.ask('/head.html', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(longText.length)])
    expect((await door.ask('/head.html')).text).toBe(longText)
  })

  test('is made once more, not a hundred times, when the one it was made for leaves', async () => {
    door.put('/left.html', { tags, delayMs: 300 })
    const leaving = request({ host: '127.0.0.1', port: door.port, path: '/left.html', agent: false })
    leaving.on('error', () => {})
    leaving.end()
    await until(async () => door.renders('/left.html') === 1)
    const others = Array.from({ length: 100 }, () => door.ask('/left.html'))
    setTimeout(() => leaving.destroy(), 100)
    expect(new Set((await Promise.all(others)).map(({ text }) => text))).toEqual(new Set([longText]))
    expect(door.renders('/left.html')).toBeLessThanOrEqual(2)
  })
})

describe('when a page cannot be made', () => {
  test('the old one is shown, and no cache keeps it for long', async () => {
    door.put('/old.html', { tags })
    await door.ask('/old.html')
    door.put('/old.html', { status: 500, body: 'broken', headers: { 'cache-control': 'no-store' } })
    await door.purge('((^|,)cat_p_1(,|$))')
    const stale = await door.ask('/old.html')
    expect([stale.status, stale.headers['x-cache'], stale.text]).toEqual([200, 'stale', longText])
    expect(stale.headers['cache-control']).toBe('max-age=0, s-maxage=1')
  })

  test('and there is none, 503 says when to come back if the backend is gone', async () => {
    for (let at = 0; at < 2; at++) door.hub().backend.ask()?.failed()
    door.put('/gone.html', { status: 500, body: 'at Object.<anonymous> (secret.ts:1)' })
    const { status, headers, text } = await door.ask('/gone.html')
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store'])
    expect(text).not.toContain('secret')
    door.hub().backend.ask()?.answered()
    expect((await door.ask('/gone.html')).status).toBe(500)
  })

  test('those who ask meanwhile do not each try it', async () => {
    door.put('/broken.html', { status: 500, body: 'broken', delayMs: 100 })
    const answers = await Promise.all(Array.from({ length: 50 }, () => door.ask('/broken.html')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([500]))
    expect(door.renders('/broken.html')).toBe(1)
  })
})

describe('what is for one visitor', () => {
  test.each([
    ['no-store', { 'cache-control': 'private, no-cache, no-store' }],
    ['set-cookie', { 'set-cookie': 'session=1' }],
  ])('is made for each and kept by nobody (%s)', async (name, headers) => {
    const path = `/own-${name}`
    door.put(path, { tags, headers, delayMs: 50 })
    const answers = await Promise.all([door.ask(path), door.ask(path), door.ask(path)])
    expect(answers.map(({ headers }) => headers['x-cache'])).toEqual(['miss', 'miss', 'miss'])
    for (const { headers } of answers) expect(headers['cache-control']).toMatch(/^private.*no-store$/)
    expect(await door.trail(path)).toBe('miss')
    expect(door.renders(path)).toBe(4)
  })

  test('a page that nothing could end is not kept either', async () => {
    door.put('/untagged.html', {})
    expect([await door.trail('/untagged.html'), await door.trail('/untagged.html')]).toEqual(['miss', 'miss'])
  })
})

test.each(['/%', '/%E0%A4%A', '/a%00b'])(
  'an address that cannot be read (%s) is 400 and never reaches Next',
  async (path) => {
    const { status, headers } = await door.ask(path)
    expect([status, headers['cache-control'], door.renders(path)]).toEqual([400, 'no-store', 0])
  },
)

test('security headers stand on every kind of answer', async () => {
  door.put('/safe.html', { tags, body: '<script>a()</script>' })
  const made = await door.ask('/safe.html')
  door.put('/unsafe.html', { status: 500 })
  await door.purge('((^|,)cat_p_1(,|$))')
  const answers = [
    made,
    await door.ask('/safe.html', { 'if-none-match': String(made.headers.etag) }),
    await door.ask('/unsafe.html'),
    await door.ask('/safe.html'),
    await door.ask('/safe.html', { 'if-none-match': String(made.headers.etag) }),
    await door.ask('/nothing-here'),
    await door.ask('/%'),
    await door.ask('/graphql', {}, 'POST'),
    await door.ask('/api/purges'),
    await door.ask('/api/purges', { 'x-forwarded-for': '8.8.8.8' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 500, 200, 304, 404, 400, 404, 200, 403])
  for (const { headers } of answers) {
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(headers['referrer-policy']).toBeDefined()
  }
  expect(made.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+' 'sha256-[^']+';/)
})
