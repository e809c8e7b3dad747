import type { ByteLru } from '../lru.ts'
import { bytesHeld, compress, type KeptResponse } from './kept-response.ts'

/** Packing under way at once: more would take the time of those who wait for a page. */
const mostAtOnce = 2
/** Whoever waits for a page goes first, and one that ends at once is not worth it. */
const afterMs = 400
const mostWaiting = 2000

/**
 * Packs pages with brotli some time after they were made, a few at a time, in the order in which they came. Until then they go
 * out in gzip. What is not kept any more when its turn comes is left alone.
 */
export function openDensePacking(kept: ByteLru<KeptResponse>): (key: string, page: KeptResponse) => void {
  const waiting = new Map<string, KeptResponse>()
  let busy = 0

  async function pack(key: string, page: KeptResponse): Promise<void> {
    if (kept.peek(key) !== page) return
    await compress(page)
    if (kept.peek(key) === page) kept.set(key, page, bytesHeld(page))
  }

  function work(): void {
    while (busy < mostAtOnce) {
      const [first] = waiting
      if (!first) return
      waiting.delete(first[0])
      busy++
      // A page that cannot be packed goes out as it is.
      void pack(...first)
        .catch(() => {})
        .finally(() => {
          busy--
          work()
        })
    }
  }

  return (key, page) => {
    setTimeout(() => {
      if (waiting.size < mostWaiting) waiting.set(key, page)
      work()
    }, afterMs).unref()
  }
}
