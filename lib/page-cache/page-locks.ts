import { randomUUID } from 'node:crypto'
import type { RedisDoor } from './redis.ts'

/** A maker that says nothing for so long is dead, and another takes over; a living one says so much more often. */
const leaseMs = 900
const renewEveryMs = 300
/** Longer than a page takes to be made; after that its maker is taken for stuck. */
const longestMs = 5000
const lookEveryMs = 25

/**
 * `patienceMs`: nobody waits longer, for what is never kept has no end to wait for. `isLong`: its maker goes on saying that
 * he lives; what is short is lost with its first lease.
 */
export type Wait = { patienceMs: number; isLong: boolean }
export const pageWait: Wait = { patienceMs: 4000, isLong: true }
export const answerWait: Wait = { patienceMs: 1000, isLong: false }

/**
 * Lets one process of a fleet make something while the others wait for it. It exists so that a thousand visitors of a page
 * that nobody has cost one rendering. Without Redis there is nobody to wait for.
 */
export function openPageLocks(redis: RedisDoor | null, prefix: string) {
  const self = randomUUID()
  const held = new Map<string, NodeJS.Timeout>()
  const lockOf = (name: string) => `${prefix}:making:${name}`

  function hold(name: string, isLong: boolean): void {
    if (held.has(name)) return
    if (!isLong) {
      held.set(name, setTimeout(() => held.delete(name), leaseMs).unref())
      return
    }
    const until = Date.now() + longestMs
    const timer = setInterval(() => {
      // One that was frozen may lengthen another's lease by this: he waits a little longer, should that one die.
      if (Date.now() < until) void redis?.ask((client) => client.pexpire(lockOf(name), leaseMs))
      else {
        clearInterval(timer)
        held.delete(name)
      }
    }, renewEveryMs)
    held.set(name, timer.unref())
  }

  /** Whether it is for this process to make it: nobody else does, or nobody can be asked. */
  async function take(name: string, isLong = true): Promise<boolean> {
    if (!redis || held.has(name)) return true
    const taken = await redis.ask((client) => client.set(lockOf(name), self, 'PX', leaseMs, 'NX'))
    // undefined: Redis is gone, and this process alone.
    if (taken === 'OK') hold(name, isLong)
    return taken !== null
  }

  return {
    take,
    /** What another process made meanwhile, or null when it is this one's turn to make it. */
    async waitForTurn<Made>(
      name: string,
      look: () => Promise<Made | null>,
      { patienceMs, isLong }: Wait = pageWait,
    ): Promise<Made | null> {
      const until = Date.now() + patienceMs
      while (Date.now() < until) {
        if (await take(name, isLong)) return null
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
        const made = await look()
        if (made) return made
      }
      return null
    },
    /** Tells that it is made, or will not be. `kept`: what others wait for, stored on the way. Nobody waits for this. */
    release(name: string, kept?: { packed: Buffer; lifeMs: number }): void {
      const timer = held.get(name)
      clearTimeout(timer)
      held.delete(name)
      if (!timer && !kept) return
      void redis?.ask((client) => {
        const pipeline = client.pipeline()
        if (kept) pipeline.set(name, kept.packed, 'PX', kept.lifeMs)
        if (timer) pipeline.del(lockOf(name))
        return pipeline.exec()
      })
    },
  }
}
export type PageLocks = ReturnType<typeof openPageLocks>
