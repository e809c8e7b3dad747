import type { RedisDoor } from './redis.ts'

/** What one tier said to a purge. `objects` is null where it does not count them. */
export type TierReceipt = {
  tier: string
  state: 'done' | 'waiting' | 'given up'
  milliseconds: number | null
  objects: number | null
  attempts: number
  fault: string | null
  /** When it said that it knows; null until then. */
  doneAt: string | null
}
/** When what was ended, and which tiers have said that they know. */
export type Receipt = { id: string; at: string; all: boolean; tags: string[]; tiers: TierReceipt[] }

const keptReceipts = 500

/** The receipts of all instances, in Redis where there is one; those of this process in its memory besides. */
export function receiptBook(redis: RedisDoor | null, prefix: string) {
  const key = `${prefix}:receipts`
  const times = `${key}:times`
  const own: Receipt[] = []

  return {
    /** Writes receipts down as they stand now. */
    async note(receipts: Receipt[]): Promise<void> {
      if (receipts.length === 0) return
      for (const receipt of receipts) {
        const at = own.findIndex(({ id }) => id === receipt.id)
        if (at < 0) own.unshift(receipt)
        else own[at] = receipt
      }
      own.length = Math.min(own.length, keptReceipts)
      const past = await redis?.ask(async (client) => {
        const noted = client.pipeline()
        for (const receipt of receipts) {
          noted.hset(key, receipt.id, JSON.stringify(receipt))
          noted.zadd(times, Date.parse(receipt.at), receipt.id)
        }
        noted.zrange(times, 0, String(-keptReceipts - 1))
        return ((await noted.exec())?.at(-1)?.[1] ?? []) as string[]
      })
      if (past && past.length > 0)
        await redis?.ask((client) =>
          client
            .pipeline()
            .hdel(key, ...past)
            .zrem(times, ...past)
            .exec(),
        )
    },
    /** Receipts by their names, those that are still known. */
    async read(ids: string[]): Promise<Receipt[]> {
      const texts = ids.length > 0 ? await redis?.ask((client) => client.hmget(key, ...ids)) : []
      return ids.flatMap((id, at) => {
        const text = texts?.[at]
        return own.find((receipt) => receipt.id === id) ?? (text ? (JSON.parse(text) as Receipt) : [])
      })
    },
    /** The latest ones, the newest first. */
    async latest(most: number): Promise<Receipt[]> {
      const ids = await redis?.ask((client) => client.zrevrange(times, 0, most - 1))
      if (!ids) return own.slice(0, most)
      const texts = ids.length > 0 ? await redis?.ask((client) => client.hmget(key, ...ids)) : []
      return (texts ?? []).flatMap((text) => (text ? (JSON.parse(text) as Receipt) : []))
    },
  }
}
