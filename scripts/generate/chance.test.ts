import { expect, test } from 'vitest'
import { chanceFrom } from './chance.ts'

test('the same beginning gives the same numbers, neighbours give others', () => {
  const [a, b, c] = [chanceFrom(7), chanceFrom(7), chanceFrom(8)]
  const draw = (chance: ReturnType<typeof chanceFrom>) => Array.from({ length: 20 }, () => chance.below(1000))
  const first = draw(a)
  expect(draw(b)).toEqual(first)
  expect(draw(c)).not.toEqual(first)
})

test('the first of a list is drawn far more often than the tenth, and the last is drawn too', () => {
  const list = Array.from({ length: 100 }, (_, rank) => rank)
  const counts = new Map<number, number>()
  const chance = chanceFrom(1)
  for (let i = 0; i < 20_000; i++) {
    const rank = chance.oftenFirst(list)
    counts.set(rank, (counts.get(rank) ?? 0) + 1)
  }
  expect(counts.get(0) ?? 0).toBeGreaterThan(5 * (counts.get(9) ?? 0))
  expect(counts.get(99) ?? 0).toBeGreaterThan(0)
})
