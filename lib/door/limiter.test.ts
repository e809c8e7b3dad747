import { expect, test } from 'vitest'
import type { RedisDoor } from '@/lib/page-cache/redis'
import { openLimiter } from './limiter'

const dead: RedisDoor = { ask: async () => undefined, listen: () => {}, hears: () => false, close: async () => {} }
const claim = (key: string, burst = 3, everyMs = 500) => ({ key, burst, everyMs })

test('a burst passes, the next is told how long to wait, and time gives it back', async () => {
  let clock = 0
  const limiter = openLimiter(null, 'x', () => clock)
  for (let i = 0; i < 3; i++) expect(await limiter.take([claim('a')], 'same')).toBe(0)
  expect(await limiter.take([claim('a')], 'same')).toBe(500)
  clock = 400
  expect(await limiter.take([claim('a')], 'same')).toBe(100)
  clock = 500
  expect(await limiter.take([claim('a')], 'same')).toBe(0)
})

test('several limits are taken from together or not at all', async () => {
  const limiter = openLimiter(null, 'x', () => 0)
  const [narrow, wide] = [claim('narrow', 1), claim('wide', 2)]
  expect(await limiter.take([narrow, wide], 'same')).toBe(0)
  expect(await limiter.take([narrow, wide], 'same')).toBeGreaterThan(0)
  expect(await limiter.take([wide], 'same')).toBe(0)
  expect(await limiter.take([wide], 'same')).toBeGreaterThan(0)
})

test('what is given back can be taken again', async () => {
  const limiter = openLimiter(null, 'x', () => 0)
  for (let i = 0; i < 10; i++) {
    expect(await limiter.take([claim('a', 1)], 'same')).toBe(0)
    await limiter.giveBack([claim('a', 1)])
  }
})

test('while Redis is gone a limit holds, is a quarter, or lets nobody pass', async () => {
  const limiter = openLimiter(dead, 'x', () => 0)
  const passed = async (key: string, how: 'same' | 'stricter' | 'closed') => {
    let count = 0
    while (count < 20 && (await limiter.take([claim(key, 8)], how)) === 0) count++
    return count
  }
  expect(await passed('a', 'same')).toBe(8)
  expect(await passed('b', 'stricter')).toBe(2)
  expect(await passed('c', 'closed')).toBe(0)
})
