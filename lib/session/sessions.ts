import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readCustomerToken, sameEmail } from './customer-token'
import { type Device, deviceShape } from './device'
import type { KeyRing } from './key-ring'
import type { Away, SessionStore, StoredSession } from './session-store'

const version = 1
const minute = 60_000
/** Writing down each visit would cost as much as the visit. */
const notedEveryMs = minute
const renamedEveryMs = 15 * minute
/** What was under way with the old id may still arrive. */
const overlapMs = 30_000
/** How long a password that was just given lets its owner do what needs one. */
const confirmedForMs = 15 * minute
const mostDevices = 30

const shape = z.object({
  version: z.literal(version),
  email: z.string(),
  token: z.string(),
  tokenExpiresAt: z.number().nullable(),
  openedAt: z.number(),
  seenAt: z.number(),
  /** When the id was last changed. */
  renamedAt: z.number(),
  /** When the password was last given. */
  confirmedAt: z.number(),
  endsAt: z.number(),
  browser: z.string(),
  system: z.string(),
  /** The customer's own cart, once asked for. */
  cartId: z.string().nullable(),
  /** A guest's cart that could not be merged yet. */
  pendingCart: z.string().nullable(),
})
type Contents = z.infer<typeof shape>

/** A signed-in customer's session, as the data layer needs it. It never leaves the server. */
export type Session = Contents & { id: string; subject: string; handle: string }

export type Found = Session | null | Away

type Rules = { idleMs: number; lifeMs: number }
type Parts = { store: SessionStore; ring: KeyRing; rules: Rules; now?: () => number }
export type Opening = { email: string; token: string; browser: string; system: string; pendingCart: string | null }

export type Sessions = ReturnType<typeof openSessions>

/**
 * Who is signed in. The id is 256 random bits that only its cookie holds; the store knows it by a one-way name and holds the
 * rest sealed. A store that does not answer is `'away'`, never "nobody".
 */
export function openSessions({ store, ring, rules, now = Date.now }: Parts) {
  const newId = () => randomBytes(32).toString('base64url')
  const about = (kind: string, handle: string) => `${kind} ${handle}`
  /** The same customer has the same name under any key, or old sessions could not be ended: hence the last key. */
  const subjectOf = (email: string, token: string) => {
    const { uid } = readCustomerToken(token)
    return ring.names('subject', uid ? `uid ${uid}` : `email ${sameEmail(email)}`).at(-1) ?? ''
  }

  function stored(session: Session): StoredSession {
    const { id, subject, handle, ...contents } = session
    const { browser, system, openedAt, seenAt, endsAt } = contents
    const device: Device = { browser, system, openedAt, seenAt, endsAt: Math.min(endsAt, seenAt + rules.idleMs) }
    return {
      name: ring.name('session', id),
      subject,
      handle,
      sealed: ring.seal(JSON.stringify(contents), about('session', handle)),
      device: ring.seal(JSON.stringify(device), about('device', handle)),
    }
  }

  const lifeOf = (session: Session) => Math.max(1, Math.min(session.endsAt - now(), rules.idleMs))
  const isOver = ({ endsAt, seenAt, tokenExpiresAt }: Contents) =>
    now() >= endsAt || now() >= seenAt + rules.idleMs || (tokenExpiresAt !== null && now() >= tokenExpiresAt)

  async function stillOpen(names: string[]): Promise<Awaited<ReturnType<SessionStore['read']>>> {
    for (const name of names) {
      const found = await store.read(name)
      if (found) return found
    }
    return null
  }

  const save = (session: Session) => store.update(stored(session), lifeOf(session))

  return {
    /** The session of an id from a cookie. */
    async find(id: string): Promise<Found> {
      if (!/^[\w-]{43}$/.test(id)) return null
      const found = await stillOpen(ring.names('session', id))
      if (found === null || found === 'away') return found
      const text = ring.open(found.sealed, about('session', found.handle))
      const contents = text === null ? null : shape.safeParse(JSON.parse(text))
      if (!contents?.success || isOver(contents.data)) return null
      return { ...contents.data, id, subject: found.subject, handle: found.handle }
    },

    /** Begins a session, always under a new id. Null when the store is away. */
    async open({ email, token, browser, system, pendingCart }: Opening): Promise<Session | null> {
      const at = now()
      const times = { openedAt: at, seenAt: at, renamedAt: at, confirmedAt: at, endsAt: at + rules.lifeMs }
      const { expiresAt } = readCustomerToken(token)
      const contents = { version, email, token, tokenExpiresAt: expiresAt, ...times, browser, system, cartId: null }
      const names = { id: newId(), subject: subjectOf(email, token), handle: randomBytes(12).toString('base64url') }
      const session: Session = { ...contents, version: 1, pendingCart, ...names }
      await this.forgetOldest(session.subject)
      return (await store.open(stored(session), lifeOf(session))) ? session : null
    },

    /** Notes a visit and, now and then, changes the id: the answer's is the one to send. */
    async visit(session: Session): Promise<Session> {
      const at = now()
      if (at - session.renamedAt >= renamedEveryMs) {
        const renamed = { ...session, id: newId(), seenAt: at, renamedAt: at }
        const oldName = ring.names('session', session.id)
        for (const name of oldName) {
          if (await store.rename(name, stored(renamed), lifeOf(renamed), overlapMs)) return renamed
        }
      }
      if (at - session.seenAt < notedEveryMs) return session
      const seen = { ...session, seenAt: at }
      await save(seen)
      return seen
    },

    save,

    /** Whether the password was given within the last quarter of an hour. */
    isConfirmed: ({ confirmedAt }: Session) => now() - confirmedAt < confirmedForMs,

    /** Another token for the same session, because its password was just given: under a new id. */
    async renew(session: Session, token: string): Promise<Session> {
      const at = now()
      const { expiresAt } = readCustomerToken(token)
      const fresh = {
        ...session,
        id: newId(),
        token,
        tokenExpiresAt: expiresAt,
        seenAt: at,
        renamedAt: at,
        confirmedAt: at,
      }
      for (const name of ring.names('session', session.id)) {
        if (await store.rename(name, stored(fresh), lifeOf(fresh), 1)) return fresh
      }
      return session
    },

    end: ({ subject, handle }: Session) => store.end(subject, [handle]),

    endAll: ({ subject }: Session) => store.end(subject, 'all'),

    /** Ends one device of the same customer, or all but this. */
    async endOthers(session: Session, handle?: string): Promise<boolean> {
      const devices = await this.devices(session)
      if (devices === 'away') return false
      const others = devices.filter((one) => !one.isThis && (!handle || one.handle === handle)).map((one) => one.handle)
      return others.length === 0 || store.end(session.subject, others)
    },

    /** Where the customer is signed in, the last used first. */
    async devices({ subject, handle: own }: Pick<Session, 'subject' | 'handle'>) {
      const list = await store.devices(subject)
      if (list === 'away') return 'away' as const
      return list
        .flatMap(({ handle, device }) => {
          const text = ring.open(device, about('device', handle))
          const parsed = text === null ? null : deviceShape.safeParse(JSON.parse(text))
          const isOpen = parsed?.success && now() < parsed.data.endsAt
          return isOpen ? [{ handle, isThis: handle === own, ...parsed.data }] : []
        })
        .sort((a, b) => b.seenAt - a.seenAt)
    },

    /** Nobody has so many devices: the longest unseen give way. */
    async forgetOldest(subject: string): Promise<void> {
      const devices = await this.devices({ subject, handle: '' })
      if (devices === 'away' || devices.length < mostDevices) return
      await store.end(
        subject,
        devices.slice(mostDevices - 1).map(({ handle }) => handle),
      )
    },
  }
}
