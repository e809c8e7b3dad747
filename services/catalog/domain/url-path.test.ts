import { expect, test } from 'vitest'
import { candidatePaths, freeKey, queryOf, requestPath, standsFor } from './url-path.ts'

test('a path is what is left without origin, query and slashes', () => {
  expect(requestPath('/gear/bags.html?p=2#top')).toBe('gear/bags.html')
  expect(requestPath('https://shop.example/gear/')).toBe('gear')
  expect(requestPath('caf%C3%A9.html')).toBe('café.html')
  expect(requestPath('100%.html')).toBe('100%.html')
  expect(requestPath('/')).toBeNull()
  expect(requestPath('  ')).toBeNull()
})

test('the query travels on', () => {
  expect(queryOf('/a.html?x=1&y=2#z')).toBe('?x=1&y=2')
  expect(queryOf('/a.html')).toBe('')
})

test('a missing or a superfluous suffix is forgiven, the exact path comes first', () => {
  expect(candidatePaths('bag', ['.html', '.html'])).toEqual(['bag', 'bag.html'])
  expect(candidatePaths('bag.html', ['.html', ''])).toEqual(['bag.html', 'bag.html.html', 'bag'])
})

test('a taken key gets a number, and the number stays', () => {
  const taken = new Set(['bag', 'bag-1'])
  expect(freeKey('bag', (key) => taken.has(key))).toBe('bag-2')
  expect(standsFor('bag-2', 'bag')).toBe(true)
  expect(standsFor('bag', 'bag')).toBe(true)
  expect(standsFor('bag-blue', 'bag')).toBe(false)
})
