/**
 * Runs what belongs to one key one after the other, so that many attempts at once are counted like as many in a row.
 * Answers null without running when too many wait already.
 */
export function oneAtATime(mostWaiting: number) {
  const tails = new Map<string, { last: Promise<unknown>; waiting: number }>()

  return async function run<T>(key: string, fn: () => Promise<T>): Promise<T | null> {
    const tail = tails.get(key) ?? { last: Promise.resolve(), waiting: 0 }
    if (tail.waiting >= mostWaiting) return null
    tail.waiting++
    const result = tail.last.then(fn)
    tail.last = result.catch(() => undefined)
    tails.set(key, tail)
    try {
      return await result
    } finally {
      tail.waiting--
      if (tail.waiting === 0) tails.delete(key)
    }
  }
}
