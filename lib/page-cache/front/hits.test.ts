import { expect, test } from 'vitest'
import { faded, openHits } from './hits'

test('the busiest come first, without Redis too', async () => {
  const hits = openHits({ redis: null, prefix: 'x' })
  for (const [path, count] of [
    ['/a', 1],
    ['/b', 3],
    ['/c', 2],
  ] as const)
    for (let visit = 0; visit < count; visit++) hits.count(path)
  expect(await hits.busiest(2)).toEqual(['/b', '/c'])
})

test('many pages that were asked for once do not push out the busy ones', async () => {
  const hits = openHits({ redis: null, prefix: 'x' })
  for (let visit = 0; visit < 10; visit++) hits.count('/busy')
  for (let round = 0; round < 3; round++) {
    for (let page = 0; page < 4000; page++) hits.count(`/${round}-${page}`)
    expect((await hits.busiest(1))[0]).toBe('/busy')
  }
})

test('what fades keeps its order', () => {
  expect(
    faded(
      new Map([
        ['/a', 2],
        ['/b', 8],
        ['/c', 1],
      ]),
      2,
    ),
  ).toEqual(
    new Map([
      ['/b', 4],
      ['/a', 1],
    ]),
  )
})
