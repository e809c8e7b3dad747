import { expect, test } from 'vitest'
import { packing } from './packing'

const page = { madeAt: 1, segments: new Map([['/a', Buffer.from('x')]]) }

test('a value comes back as it went, maps and bytes too', () => {
  const { pack, unpack } = packing('key')
  expect(unpack(pack(page))).toEqual(page)
})

test('what somebody else wrote, changed or cut is nothing', () => {
  const { pack, unpack } = packing('key')
  const changed = pack(page)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect([unpack(packing('other').pack(page)), unpack(changed), unpack(pack(page).subarray(0, 10))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
