import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SessionStore, StoredSession } from './session-store'

const schema = `
create table if not exists session (
  name text primary key, subject text not null, handle text not null, sealed text not null, until integer not null);
create table if not exists device (
  subject text not null, handle text not null, device text not null, until integer not null, primary key (subject, handle));`

const sweepEveryMs = 10 * 60_000

type Row = Record<string, string>

/** Sessions in a file of this machine: enough for one instance, and they outlive its restart. */
export function embeddedSessions(folder: string, now: () => number = Date.now): SessionStore {
  mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 })
  const file = join(/* turbopackIgnore: true */ folder, 'sessions.sqlite')
  const database = new DatabaseSync(file)
  chmodSync(/* turbopackIgnore: true */ file, 0o600)
  database.exec('pragma journal_mode = wal; pragma busy_timeout = 2000;')
  database.exec(schema)
  const get = database.prepare(
    `select s.subject, s.handle, s.sealed from session s join device d on d.subject = s.subject and d.handle = s.handle
     where s.name = ? and s.until > ? and d.until > ?`,
  )
  const put = database.prepare('replace into session (name, subject, handle, sealed, until) values (?, ?, ?, ?, ?)')
  const list = database.prepare('replace into device (subject, handle, device, until) values (?, ?, ?, ?)')
  const shorten = database.prepare('update session set until = min(until, ?) where name = ?')

  function sweep() {
    database.prepare('delete from session where until <= ?').run(now())
    database.prepare('delete from device where until <= ?').run(now())
  }
  const sweeping = setInterval(sweep, sweepEveryMs).unref()

  const isOpen = (name: string) => get.get(name, now(), now()) !== undefined
  function write({ name, subject, handle, sealed, device }: StoredSession, lifeMs: number) {
    put.run(name, subject, handle, sealed, now() + lifeMs)
    list.run(subject, handle, device, now() + lifeMs)
  }

  return {
    async read(name) {
      const row = get.get(name, now(), now()) as Row | undefined
      return row ? { subject: row.subject ?? '', handle: row.handle ?? '', sealed: row.sealed ?? '' } : null
    },
    async open(session, lifeMs) {
      write(session, lifeMs)
      return true
    },
    async update(session, lifeMs) {
      if (isOpen(session.name)) write(session, lifeMs)
    },
    async rename(oldName, session, lifeMs, overlapMs) {
      if (!isOpen(oldName)) return false
      write(session, lifeMs)
      shorten.run(now() + overlapMs, oldName)
      return true
    },
    async devices(subject) {
      const rows = database.prepare('select handle, device from device where subject = ? and until > ?')
      return (rows.all(subject, now()) as Row[]).map(({ handle = '', device = '' }) => ({ handle, device }))
    },
    async end(subject, handles) {
      if (handles === 'all') database.prepare('delete from device where subject = ?').run(subject)
      else {
        const end = database.prepare('delete from device where subject = ? and handle = ?')
        for (const handle of handles) end.run(subject, handle)
      }
      return true
    },
    async close() {
      clearInterval(sweeping)
      database.close()
    },
  }
}
