import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

it('what has the same key waits, what has another does not, and too much waiting is refused', async () => {
  const run = oneAtATime(2)
  const log: string[] = []
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const first = run('a', async () => {
    await gate
    log.push('first')
    throw new Error('broken')
  })
  const second = run('a', async () => log.push('second'))
  expect(await run('a', async () => log.push('third'))).toBeNull()
  await run('b', async () => log.push('other'))
  release()
  await expect(first).rejects.toThrow('broken')
  await second
  expect(log).toEqual(['other', 'first', 'second'])
  expect(await run('a', async () => 'again')).toBe('again')
})
