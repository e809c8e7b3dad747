import type { Transaction } from 'kysely'
import type { Database } from '../../kit/database.ts'
import type { PaymentTables } from './payment-tables.ts'

export type MovementRow = PaymentTables['charge_movement']

const notCaptured = 'There is not that much left to capture.'
const notRefunded = 'There is not that much left to refund.'

/**
 * Captures and refunds. Room for the amount is taken in the database before a gateway is asked, so that no two requests
 * together take more than was authorized, or give back more than was captured.
 */
export function movementStore(database: Database<PaymentTables>, now: () => number) {
  const rowsOf = (t: Database<PaymentTables>['write'], key: string): Promise<MovementRow[]> =>
    t.selectFrom('charge_movement').selectAll().where('movement_key', '=', key).orderBy('part').execute()

  async function begin(
    key: string,
    take: (t: Transaction<PaymentTables>) => Promise<MovementRow[] | string>,
  ): Promise<MovementRow[] | string> {
    return database.transaction(async (t) => {
      const known = await rowsOf(t, key)
      if (known.length > 0) return known
      const rows = await take(t)
      if (typeof rows !== 'string' && rows.length > 0) await t.insertInto('charge_movement').values(rows).execute()
      return rows
    })
  }

  return {
    /** Takes room for a capture; answers its row, or why there is none. A request that is known answers its own row. */
    beginCapture: (key: string, attemptKey: string, amountMinor: number) =>
      begin(key, async (t) => {
        const { numUpdatedRows } = await t
          .updateTable('charge')
          .set((row) => ({ captured_minor: row('captured_minor', '+', amountMinor) }))
          .where('attempt_key', '=', attemptKey)
          .where('status', '=', 'authorized')
          .where((row) => row(row('captured_minor', '+', amountMinor), '<=', row.ref('amount_minor')))
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return notCaptured
        return [movement(key, 0, attemptKey, 'capture', amountMinor, null)]
      }),

    /** The same for a refund: one row for each capture that it draws on. */
    beginRefund: (key: string, attemptKey: string, amountMinor: number) =>
      begin(key, async (t) => {
        const { numUpdatedRows } = await t
          .updateTable('charge')
          .set((row) => ({ refunded_minor: row('refunded_minor', '+', amountMinor) }))
          .where('attempt_key', '=', attemptKey)
          .where((row) => row(row('refunded_minor', '+', amountMinor), '<=', row.ref('captured_minor')))
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return notRefunded
        const parts = await drawOn(t, attemptKey, amountMinor)
        if (!parts) throw new NothingToDrawOn()
        return parts.map(({ reference, amount }, part) => movement(key, part, attemptKey, 'refund', amount, reference))
      }).catch((error) => {
        if (error instanceof NothingToDrawOn) return notRefunded
        throw error
      }),

    /** The first answer stands. Room that a refused movement took is given back with it. */
    async settle({ movement_key, part, attempt_key, kind, amount_minor }: MovementRow, done: boolean, answer: string) {
      await database.transaction(async (t) => {
        const { numUpdatedRows } = await t
          .updateTable('charge_movement')
          .set({ status: done ? 'done' : 'refused', answer })
          .where('movement_key', '=', movement_key)
          .where('part', '=', part)
          .where('status', '=', 'pending')
          .executeTakeFirst()
        if (done || numUpdatedRows !== 1n) return
        const column = kind === 'capture' ? 'captured_minor' : 'refunded_minor'
        await t
          .updateTable('charge')
          .set((row) => ({ [column]: row(column, '-', amount_minor) }))
          .where('attempt_key', '=', attempt_key)
          .execute()
      })
    },

    rows: (key: string) => rowsOf(database.write, key),
  }

  function movement(
    key: string,
    part: number,
    attemptKey: string,
    kind: MovementRow['kind'],
    amountMinor: number,
    captureReference: string | null,
  ): MovementRow {
    const names = { movement_key: key, part, attempt_key: attemptKey, kind, capture_reference: captureReference }
    return { ...names, amount_minor: amountMinor, status: 'pending', answer: null, created_at: now() }
  }
}

/** Captures that are still under way cannot be drawn on yet. */
class NothingToDrawOn extends Error {
  override name = 'NothingToDrawOn'
}

/** The captures that an amount comes from, the oldest first; null when they do not hold that much. */
async function drawOn(t: Transaction<PaymentTables>, attemptKey: string, amountMinor: number) {
  const rows = await t
    .selectFrom('charge_movement')
    .selectAll()
    .where('attempt_key', '=', attemptKey)
    .where('status', '<>', 'refused')
    .orderBy('created_at')
    .execute()
  const parts: { reference: string; amount: number }[] = []
  let wanted = amountMinor
  for (const capture of rows) {
    if (capture.kind !== 'capture' || capture.status !== 'done' || capture.answer === null || wanted === 0) continue
    const given = rows.filter((row) => row.kind === 'refund' && row.capture_reference === capture.answer)
    const left = Number(capture.amount_minor) - given.reduce((sum, row) => sum + Number(row.amount_minor), 0)
    const amount = Math.min(left, wanted)
    if (amount > 0) parts.push({ reference: capture.answer, amount })
    wanted -= Math.max(amount, 0)
  }
  return wanted === 0 ? parts : null
}
