import type { ChargeRecord, PaymentApi } from '../../../contracts/internal/payment.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { Charge, ChargeOutcome } from '../domain/payment-method.ts'
import type { PaymentTables } from './payment-tables.ts'

/** What was asked of a method and what it answered, by the key of the order attempt. */
export function chargeStore(database: Database<PaymentTables>) {
  const find = (key: string) =>
    database.write.selectFrom('charge').selectAll().where('attempt_key', '=', key).executeTakeFirst()

  return {
    find,

    /** Writes down that a method is about to be asked; an attempt that is known stays as it is. Answers its row. */
    async begin({ key, code, amountMinor, currency }: Charge, now: number) {
      const asked = { attempt_key: key, method: code, amount_minor: amountMinor, currency }
      await database.write
        .insertInto('charge')
        .values({ ...asked, status: 'pending', answer: null, created_at: now, settled_at: null })
        .$call(overwrite<PaymentTables, 'charge'>(database.engine, ['attempt_key']))
        .execute()
      const row = await find(key)
      if (!row) throw new Error(`The charge ${key} was not kept.`)
      return row
    },

    /** The first answer stands: a later one for the same attempt changes nothing. */
    async settle(key: string, outcome: ChargeOutcome, now: number): Promise<void> {
      const answer = outcome.status === 'authorized' ? outcome.reference : outcome.reason
      await database.write
        .updateTable('charge')
        .set({ status: outcome.status, answer, settled_at: now })
        .where('attempt_key', '=', key)
        .where('status', '=', 'pending')
        .execute()
    },

    async markVoided(key: string, now: number): Promise<void> {
      await database.write
        .updateTable('charge')
        .set({ status: 'voided', settled_at: now })
        .where('attempt_key', '=', key)
        .where('status', 'in', ['pending', 'authorized'])
        .where('captured_minor', '=', 0)
        .execute()
    },

    async records(request: Parameters<PaymentApi['charges']>[0]): Promise<ChargeRecord[]> {
      let query = database.read().selectFrom('charge').selectAll().orderBy('attempt_key')
      if ('keys' in request) {
        if (request.keys.length === 0) return []
        query = query.where('attempt_key', 'in', request.keys)
      } else {
        if (request.after !== null) query = query.where('attempt_key', '>', request.after)
        query = query.limit(request.limit)
      }
      return (await query.execute()).map((row) => ({
        key: row.attempt_key,
        method: row.method,
        status: row.status,
        currency: row.currency,
        amountMinor: Number(row.amount_minor),
        capturedMinor: Number(row.captured_minor),
        refundedMinor: Number(row.refunded_minor),
        reference: row.answer,
        createdAt: Number(row.created_at),
      }))
    },
  }
}
