import { expect, test } from 'vitest'
import { Gate } from './gate'

const held = () => {
  let open = () => {}
  const gone = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gone, open: () => open() }
}

test('as many as it holds work at once, the rest in order, and whoever is too many is told so', async () => {
  const gate = new Gate(2, 2, () => new Error('too many'))
  const works = Array.from({ length: 4 }, held)
  const began: number[] = []
  const passes = works.map(({ gone }, index) =>
    gate.pass(async () => {
      began.push(index)
      await gone
    }),
  )
  await expect(gate.pass(async () => {})).rejects.toThrow('too many')
  expect(began).toEqual([0, 1])
  works[0]?.open()
  await passes[0]
  expect(began).toEqual([0, 1, 2])
  for (const { open } of works) open()
  await Promise.all(passes)
  expect(await gate.pass(async () => 'free again')).toBe('free again')
})

test('work that fails gives its place back', async () => {
  const gate = new Gate(1, 0, () => new Error('too many'))
  await expect(gate.pass(async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.pass(async () => 1)).toBe(1)
})
