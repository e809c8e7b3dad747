import { expect, test } from 'vitest'
import { readPattern } from '../../lib/page-cache/front/purge-request'
import { ownTags, patternOf } from './tags'

test('what is written is what the shop reads', () => {
  const tags = ['cat_p_1', 'cms_b_a.b-c']
  expect(readPattern(patternOf(tags))).toEqual({ all: false, tags })
})

test('a word that is no tag is refused before it is sent', () => {
  expect(() => patternOf(['cat_p_1', '.*(a)'])).toThrow('".*(a)" is no tag')
})

test('one page is ended without the shop', () => {
  expect(ownTags(['store', 'cat_p', 'cat_p_1', 'cat_c_5', 'cms_b'])).toEqual(['cat_p_1', 'cat_c_5'])
})
