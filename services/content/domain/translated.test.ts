import { expect, test } from 'vitest'
import { translated } from './translated.ts'

const page = { title: 'About', content: 'Hello', translations: { nl: { title: 'Over ons', content: '' } } }

test('a store view sees its own words, and the default ones where it has none', () => {
  expect(translated(page, 'nl')).toEqual({ title: 'Over ons', content: 'Hello' })
  expect(translated(page, 'default')).toEqual({ title: 'About', content: 'Hello' })
})
