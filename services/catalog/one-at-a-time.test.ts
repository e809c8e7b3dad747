import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('work does not overlap, and a failure stops nobody after it', async () => {
  const queue = oneAtATime()
  const seen: string[] = []
  const work = (name: string, fails = false) =>
    queue(async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
    })
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
