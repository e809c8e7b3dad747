import { expect, test } from 'vitest'
import { ByteLru } from './lru'

test('what was not asked for longest goes first, and bytes are counted', () => {
  const lru = new ByteLru<string>(30)
  lru.set('a', 'A', 10)
  lru.set('b', 'B', 10)
  lru.set('c', 'C', 10)
  expect(lru.get('a')).toBe('A')
  lru.set('d', 'D', 15)
  expect([lru.get('a'), lru.get('b'), lru.get('c'), lru.get('d')]).toEqual(['A', undefined, undefined, 'D'])
  expect([lru.size, lru.bytes]).toEqual([2, 25])
})

test('a value larger than all is not kept, and replaces nothing else', () => {
  const lru = new ByteLru<string>(10)
  lru.set('a', 'A', 5)
  lru.set('b', 'B', 11)
  expect([lru.get('a'), lru.get('b'), lru.bytes]).toEqual(['A', undefined, 5])
  lru.set('a', 'A2', 20)
  expect([lru.get('a'), lru.bytes]).toEqual([undefined, 0])
})
