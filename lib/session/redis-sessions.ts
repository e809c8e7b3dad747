import type { RedisDoor } from '@/lib/page-cache/redis'
import type { SessionStore, StoredSession } from './session-store'

/** KEYS: session. ARGV: prefix of the device lists. Answers subject, handle and contents while the device is listed. */
const readScript = `
local s = redis.call('HMGET', KEYS[1], 'subject', 'handle', 'sealed')
if not s[3] or redis.call('HEXISTS', ARGV[1] .. s[1], s[2]) == 0 then return false end
return s`

/** KEYS: session, devices. ARGV: subject, handle, sealed, device, life, whether it begins (else it must be there). */
const writeScript = `
if ARGV[6] == '0' then
  if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('HEXISTS', KEYS[2], ARGV[2]) == 0 then return 0 end
end
redis.call('HSET', KEYS[1], 'subject', ARGV[1], 'handle', ARGV[2], 'sealed', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('HSET', KEYS[2], ARGV[2], ARGV[4])
if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[5]) then redis.call('PEXPIRE', KEYS[2], ARGV[5]) end
return 1`

/** KEYS: old session, new session, devices. ARGV: subject, handle, sealed, device, life, overlap. */
const renameScript = `
if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('HEXISTS', KEYS[3], ARGV[2]) == 0 then return 0 end
redis.call('HSET', KEYS[2], 'subject', ARGV[1], 'handle', ARGV[2], 'sealed', ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('HSET', KEYS[3], ARGV[2], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
return 1`

/** Sessions in Redis, for any number of instances. Every change is one script, so that none revives what another ended. */
export function redisSessions(door: RedisDoor, prefix: string, close = async () => {}): SessionStore {
  const at = (name: string) => `${prefix}:session:${name}`
  const listOf = (subject: string) => `${prefix}:devices:${subject}`
  const values = ({ subject, handle, sealed, device }: StoredSession) => [subject, handle, sealed, device]

  const write = (session: StoredSession, lifeMs: number, begins: boolean) =>
    door.ask((redis) => {
      const keys = [at(session.name), listOf(session.subject)]
      return redis.eval(writeScript, 2, ...keys, ...values(session), lifeMs, begins ? '1' : '0')
    })

  return {
    async read(name) {
      const found = await door.ask((redis) => redis.eval(readScript, 1, at(name), listOf('')))
      if (found === undefined) return 'away'
      if (!Array.isArray(found)) return null
      const [subject, handle, sealed] = found as string[]
      return subject && handle && sealed ? { subject, handle, sealed } : null
    },
    open: async (session, lifeMs) => (await write(session, lifeMs, true)) === 1,
    update: async (session, lifeMs) => void (await write(session, lifeMs, false)),
    async rename(oldName, session, lifeMs, overlapMs) {
      const keys = [at(oldName), at(session.name), listOf(session.subject)]
      const done = await door.ask((redis) =>
        redis.eval(renameScript, 3, ...keys, ...values(session), lifeMs, overlapMs),
      )
      return done === 1
    },
    async devices(subject) {
      const list = await door.ask((redis) => redis.hgetall(listOf(subject)))
      return list ? Object.entries(list).map(([handle, device]) => ({ handle, device })) : 'away'
    },
    async end(subject, handles) {
      const list = listOf(subject)
      const done = await door.ask((redis) => (handles === 'all' ? redis.del(list) : redis.hdel(list, ...handles)))
      return done !== undefined
    },
    close,
  }
}
