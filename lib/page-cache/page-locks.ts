import { randomUUID } from 'node:crypto'
import type { Hub } from './hub.ts'

/** Longer than a page takes to be made; after that its maker is taken for dead. */
const lockMs = 5000
/** Nobody waits longer than this: a page that is never kept has no end to wait for. */
const patienceMs = 2000
const lookEveryMs = 25

/**
 * Lets one instance of a fleet make a page while the others wait for it. It exists so that a thousand visitors of a page
 * that nobody has cost one rendering. Without Redis there is nobody to wait for.
 */
export function openPageLocks({ redis, prefix }: Pick<Hub, 'redis' | 'prefix'>) {
  const lockOf = (name: string) => `${prefix}:making:${name}`
  return {
    /** What another instance made meanwhile, or null when it is this instance's turn to make it. */
    async waitForTurn<Page>(name: string, look: () => Promise<Page | null>): Promise<Page | null> {
      if (!redis) return null
      const until = Date.now() + patienceMs
      while (Date.now() < until) {
        const taken = await redis.ask((client) => client.set(lockOf(name), self, 'PX', lockMs, 'NX'))
        // It is ours, or Redis is gone: make it.
        if (taken !== null) return null
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
        const made = await look()
        if (made) return made
      }
      return null
    },
    /** Tells that it is made, or will not be. */
    async finished(name: string): Promise<void> {
      await redis?.ask(async (client) => {
        if ((await client.get(lockOf(name))) === self) await client.del(lockOf(name))
      })
    },
  }
}
const self = randomUUID()
