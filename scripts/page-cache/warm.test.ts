import { expect, test } from 'vitest'
import { type Answer, warm, warmLine } from './warm'

const answer = (trail: string, status = 200, milliseconds = 10): Answer => ({ trail, status, milliseconds })

test('each page is asked for once, and never more at a time than was said', async () => {
  const paths = Array.from({ length: 30 }, (_, index) => `/${index}`)
  const asked: string[] = []
  let [now, most] = [0, 0]
  const warmed = await warm(
    paths,
    4,
    async (path) => {
      asked.push(path)
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now--
      return answer('miss')
    },
    () => {},
  )
  expect([asked.toSorted(), most, warmed.asked]).toEqual([paths.toSorted(), 4, 30])
})

test('cold, warm and failed are told apart, and one that fails stops nothing', async () => {
  const answers: Record<string, Answer> = {
    '/a': answer('miss', 200, 90),
    '/b': answer('hit', 200, 2),
    '/c': null,
    '/d': answer('miss', 503, 30),
    '/e': answer('stale', 200, 20),
  }
  const warmed = await warm(
    Object.keys(answers),
    2,
    async (path) => answers[path] ?? null,
    () => {},
  )
  expect(warmLine(warmed)).toBe('5 pages, 1 were cold, 3 failed, 30 ms in the middle, 90 ms the slowest')
})

test('nothing to warm is nothing done', async () => {
  expect(
    warmLine(
      await warm(
        [],
        4,
        async () => null,
        () => {},
      ),
    ),
  ).toBe('0 pages, 0 were cold, 0 failed')
})
