import Redis from 'ioredis'

/** A cache that is slow is worse than none: what does not answer within these times is treated as gone. */
const connectMs = 200
const commandMs = 100
/** After so many failures in a row Redis is left alone for a moment, then one command looks whether it is back. */
const mostFailures = 3
const restMs = 1000
const complainEveryMs = 10_000

export type RedisDoor = {
  /** Runs a command, or answers undefined at once or after `commandMs` when Redis is not there. It never throws. */
  ask<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined>
  /** Calls back with each message of a channel, and `onReady` after each (re)connection: news may have been missed. */
  listen(channel: string, onMessage: (message: string) => void, onReady: () => void): void
  /** Whether messages arrive at the moment. */
  hears(): boolean
  close(): Promise<void>
}

/** The process's door to Redis: two connections, short patience, no queue of commands that nobody waits for any more. */
export function openRedis(url: string): RedisDoor {
  const patient = { connectTimeout: connectMs, enableOfflineQueue: false, retryStrategy: retryMs, lazyConnect: false }
  const redis = new Redis(url, { ...patient, maxRetriesPerRequest: 0, commandTimeout: commandMs })
  const ear = new Redis(url, { ...patient, maxRetriesPerRequest: null, enableOfflineQueue: true })
  let failures = 0
  let restUntil = 0
  let complainedAt = 0
  let isTrying = false

  function complain(error: unknown): void {
    if (Date.now() - complainedAt < complainEveryMs) return
    complainedAt = Date.now()
    const message = error instanceof Error ? error.message : String(error)
    console.error(JSON.stringify({ level: 'warn', name: 'page-cache', message: `Redis: ${message}` }))
  }
  redis.on('error', complain)
  ear.on('error', complain)
  redis.on('ready', () => {
    failures = 0
    restUntil = 0
  })

  return {
    async ask(command) {
      // After a rest one command looks whether Redis is back; the others do not wait for what it finds.
      const isTry = failures >= mostFailures
      if (isTrying || Date.now() < restUntil) return undefined
      isTrying = isTry
      try {
        const answer = await command(redis)
        failures = 0
        return answer
      } catch (error) {
        failures++
        if (failures >= mostFailures) restUntil = Date.now() + restMs
        complain(error)
        return undefined
      } finally {
        if (isTry) isTrying = false
      }
    },
    listen(channel, onMessage, onReady) {
      ear.on('message', (from, message) => {
        if (from === channel) onMessage(message)
      })
      const begin = () => ear.subscribe(channel).then(onReady, complain)
      ear.on('ready', begin)
      if (ear.status === 'ready') void begin()
    },
    hears: () => ear.status === 'ready',
    async close() {
      redis.disconnect()
      ear.disconnect()
    },
  }
}

/** 50 ms, 100 ms, ... at most every two seconds: a restarted Redis is found again at once. */
const retryMs = (attempt: number) => Math.min(50 * 2 ** attempt, 2000)
