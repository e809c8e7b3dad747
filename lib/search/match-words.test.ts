import { expect, test } from 'vitest'
import { findCategories } from './find-categories'
import { matchWords } from './match-words'
import { normalWords } from './normal-words'

test('S4: what is typed has one spelling', () => {
  expect(normalWords('  Crème   LAMP ')).toBe('creme lamp')
  expect(normalWords('a'.repeat(90))).toHaveLength(60)
  expect(normalWords('لمبة')).toBe('لمبة')
})

test('a title answers words it begins with, in singular or plural, with or without accents', () => {
  expect(matchWords('table lamp', 'Table lamps')).toBe(3)
  expect(matchWords('tab', 'Table lamps')).toBe(2)
  expect(matchWords('cafe', 'Cafés')).toBe(3)
  expect(matchWords('vase', 'Table lamps')).toBe(0)
  expect(matchWords('', 'Table lamps')).toBe(0)
})

test('S5: what a page says is looked through for whole words', () => {
  const text = '<p>Send it back within a hundred days; the refund follows.</p>'
  expect(matchWords('refund', 'Returns', text)).toBe(1)
  expect(matchWords('ref', 'Returns', text)).toBe(0)
  expect(matchWords('refund lamp', 'Returns', text)).toBe(0)
})

test('S8: categories are found by name, the best first', () => {
  const leaf = (name: string) => ({ uid: name, name, path: name, image: null, children: [] })
  const menu = [{ ...leaf('Lighting'), children: [leaf('Table lamps'), leaf('Lamps')] }, leaf('Sale')]
  expect(findCategories(menu, 'lamps', 5).map(({ name, parent }) => [name, parent])).toEqual([
    ['Lamps', 'Lighting'],
    ['Table lamps', 'Lighting'],
  ])
})
