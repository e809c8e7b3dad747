import { expect, test } from 'vitest'
import { plainName } from './plain-name'

test.each([
  ['LumaTech&trade; V-Tee', 'LumaTech™ V-Tee'],
  ['Salt &amp; pepper', 'Salt & pepper'],
  ['6&#39; rope', "6' rope"],
  ['Fish & chips', 'Fish & chips'],
  ['&unknown; &#0; &#9999999;', '&unknown; &#0; &#9999999;'],
  [null, ''],
])('%j is read as %j', (name, text) => {
  expect(plainName(name)).toBe(text)
})
