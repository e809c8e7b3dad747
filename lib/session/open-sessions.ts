import 'server-only'
import { env } from '@/lib/env'
import { hub } from '@/lib/page-cache/hub'
import { readsPrivate } from '@/lib/page-cache/private-reads'
import { openRedis, type RedisDoor } from '@/lib/page-cache/redis'
import { embeddedSessions } from './embedded-sessions'
import { type KeyRing, openKeyRing } from './key-ring'
import { redisSessions } from './redis-sessions'
import { sessionKeys } from './session-keys'
import { openSessions, type Sessions } from './sessions'

/** Everything about sessions that a process has once. Next's bundles load this module separately and meet here. */
export type SessionHub = {
  sessions: Sessions
  ring: KeyRing
  /** Where sessions and limits of several instances meet; null where there is one instance. */
  redis: RedisDoor | null
  prefix: string
}

const place = Symbol.for('vitrine.sessions')
const hour = 3600_000

function open(): SessionHub {
  const ring = openKeyRing(sessionKeys())
  const own = env.SESSION_REDIS_URL
  const redis = own && own !== env.REDIS_URL ? openRedis(own) : hub().redis
  const store = redis ? redisSessions(redis, env.CACHE_PREFIX) : embeddedSessions(env.SESSION_FOLDER)
  if (redis && !env.SESSION_KEYS) {
    const message = 'SESSION_KEYS is not set: other instances cannot read the sessions of this one.'
    console.error(JSON.stringify({ level: 'warn', name: 'session', message }))
  }
  const rules = { idleMs: env.SESSION_IDLE_HOURS * hour, lifeMs: env.SESSION_DAYS * 24 * hour }
  return { sessions: openSessions({ store, ring, rules }), ring, redis, prefix: env.CACHE_PREFIX }
}

/** The process's sessions, opened when first asked for. Throws when the store's folder cannot be written. */
export function sessionHub(): SessionHub {
  readsPrivate('A session')
  const global = globalThis as { [place]?: SessionHub }
  global[place] ??= open()
  return global[place]
}
