import type { Selectable } from 'kysely'
import type { Database } from '../../kit/database.ts'
import type { OrderTables } from './order-tables.ts'

export type DownloadRight = Selectable<OrderTables['download_right']>

/** Rights to fetch what was bought. */
export function downloadStore(database: Database<OrderTables>) {
  return {
    /** All of a customer, the newest first. */
    ofCustomer: (customerId: number): Promise<DownloadRight[]> =>
      database
        .read()
        .selectFrom('download_right')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('id', 'desc')
        .execute(),

    byHash: (hash: string): Promise<DownloadRight | undefined> =>
      database.write.selectFrom('download_right').selectAll().where('link_hash', '=', hash).executeTakeFirst(),

    /** Counts one download. False when none is left: of two who ask for the last one, one gets it. */
    async use(hash: string): Promise<boolean> {
      const { numUpdatedRows } = await database.write
        .updateTable('download_right')
        .set((row) => ({ used: row('used', '+', 1) }))
        .where('link_hash', '=', hash)
        .where((row) =>
          row.or([row('allowed', 'is', null), row('allowed', '=', 0), row('used', '<', row.ref('allowed'))]),
        )
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}
