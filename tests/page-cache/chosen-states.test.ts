/** Pages on which something was chosen: Next's cache spells their names in its own way, and they must be found by ours. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor()
})
afterAll(() => door.close())

test.each([
  ['search words', '/search?q=oak'],
  [
    'words with blanks, marks and letters of other languages',
    `/search?q=${encodeURIComponent("l'été & 20 %+€ (new)*!~")}`,
  ],
  ['filters, sorting and a page number', '/lamps.html?color=red,blue&sort=price%3Adesc&p=2'],
  ['an address with marks', "/a+b:@c$;,x'!(y).html?p=2"],
  ['an address in other letters', '/caf%C3%A9%20cr%C3%A8me.html'],
])('a page with %s is kept', async (_, address) => {
  const [path = ''] = address.split('?')
  door.put(path, { tags: ['cat_p_1'] })
  expect([await door.trail(address), await door.trail(address)]).toEqual(['miss', 'hit'])
  await door.purge('((^|,)cat_p_1(,|$))')
  expect([await door.trail(address), await door.trail(address)]).toEqual(['miss', 'hit'])
})
