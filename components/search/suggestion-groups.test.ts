import { expect, test } from 'vitest'
import type { Suggestions } from '@/lib/search/suggestions'
import { emphasised, recentGroup, suggestionGroups } from './suggestion-groups'

const product = (name: string) => ({ name, href: `/${name}.html`, picture: '/p.webp', price: '$10.00', was: null })
const found: Suggestions = {
  total: 20,
  queries: ['lamp', 'lampshade', 'lamp oil', 'lamp black'],
  categories: ['Lamps', 'Shades', 'More'].map((name) => ({ name, within: null, href: `/${name}` })),
  products: ['a', 'b', 'c', 'd', 'e'].map(product),
  pages: [{ name: 'Care', href: '/care' }],
}
const count = (isNarrow: boolean) =>
  suggestionGroups(found, '/search', isNarrow).reduce((sum, { lines }) => sum + lines.length, 0)

test('S2: at most ten lines, eight on phones, in four groups', () => {
  expect(count(false)).toBe(10)
  expect(count(true)).toBe(8)
  expect(suggestionGroups(found, '/search', false).map(({ name }) => name)).toEqual([
    'queries',
    'categories',
    'products',
    'pages',
  ])
})

test('empty groups are left out', () => {
  expect(suggestionGroups({ ...found, queries: [], pages: [] }, '/search', false).map(({ name }) => name)).toEqual([
    'categories',
    'products',
  ])
  expect(recentGroup([], '/search')).toEqual([])
  expect(recentGroup(['red lamp'], '/nl/search')[0]?.lines[0]?.href).toBe('/nl/search?q=red+lamp')
})

test('S4: what was typed and what was added are told apart', () => {
  expect(emphasised('lampshade', 'LAMP')).toEqual(['lamp', 'shade'])
  expect(emphasised('table lamp', 'lamp')).toEqual(['', 'table lamp'])
  expect(emphasised('lamp', '')).toEqual(['', 'lamp'])
})
