/** How long edges may keep what the shop answers, where purges arrive (EDGE_TTL_SECONDS). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor({ EDGE_TTL_SECONDS: '86400', EDGE_TAG_HEADERS: 'xkey' })
})
afterAll(() => door.close())

test.each([
  ['a page, a day', 200, 54, 86_400],
  ['what is not there but may come, as the page says', 404, 30, 30],
  ['a page on which something was missing, too', 200, 27, 27],
  ['an address that moved for good, a day', 308, 60, 86_400],
  ['one that moved for now, as it says', 307, 60, 60],
])('%s', async (name, status, own, most) => {
  const path = `/${name.replaceAll(/\W+/g, '-')}.html`
  door.put(path, { status, tags: ['cat_p_1'], headers: { 'cache-control': `s-maxage=${own}` } })
  for (const trail of ['miss', 'hit']) {
    const { headers } = await door.ask(path)
    expect(headers['x-cache']).toBe(trail)
    expect(headers['cache-control']).toContain(`s-maxage=${most},`)
    expect(Number(headers.age)).toBeLessThan(own)
  }
})
