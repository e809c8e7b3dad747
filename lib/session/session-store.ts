/** What one session is stored as. All of it is names (HMAC) and sealed texts: a copy of the store opens nothing. */
export type StoredSession = {
  /** The name of the id in the cookie. */
  name: string
  /** The name of the customer. */
  subject: string
  /** Says which device; it stays when the id changes and is no secret. */
  handle: string
  /** The session itself. */
  sealed: string
  /** What the list of devices shows of it. */
  device: string
}

type StoredDevice = { handle: string; device: string }

/** The store does not answer. It is never taken for "there is none". */
export type Away = 'away'

/**
 * Where sessions are. A session counts while its device is in its customer's list: taking it from there ends it under every
 * id it had, at once and for good, and dropping the list ends them all.
 */
export type SessionStore = {
  read(name: string): Promise<Omit<StoredSession, 'name' | 'device'> | null | Away>
  /** Begins a session. False when the store is away. */
  open(session: StoredSession, lifeMs: number): Promise<boolean>
  /** Writes a session again, unless it has ended meanwhile. */
  update(session: StoredSession, lifeMs: number): Promise<void>
  /** Gives a session a new id; the old one is good for `overlapMs` more. False when it has ended or the store is away. */
  rename(oldName: string, session: StoredSession, lifeMs: number, overlapMs: number): Promise<boolean>
  devices(subject: string): Promise<StoredDevice[] | Away>
  /** Ends these devices' sessions, or all of a customer's. False when the store is away. */
  end(subject: string, handles: string[] | 'all'): Promise<boolean>
  close(): Promise<void>
}
