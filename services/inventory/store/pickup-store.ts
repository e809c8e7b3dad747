import { pickupPoint } from '../../../contracts/catalogue/pickup-point.ts'
import type { PickupPointInput } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { InventoryTables } from './inventory-tables.ts'

export type PickupStore = ReturnType<typeof pickupStore>

/** The points where orders can be fetched. There are a few hundred at most: they are read together. */
export function pickupStore(database: Database<InventoryTables>) {
  return {
    /** By code; `enabled` leaves those out that are closed. */
    async points({ enabled = false } = {}): Promise<PickupPointInput[]> {
      const all = database.read().selectFrom('pickup_point').select('definition').orderBy('code')
      const rows = await (enabled ? all.where('enabled', '=', 1) : all).execute()
      return rows.map(({ definition }) => pickupPoint.parse(fromJson(definition)))
    },

    /** Writes points, new or changed. */
    async write(points: PickupPointInput[]): Promise<void> {
      if (points.length === 0) return
      const rows = [...new Map(points.map((point) => [point.code, point])).values()].map((point) => ({
        code: point.code,
        enabled: Number(point.enabled),
        definition: JSON.stringify(point),
      }))
      const columns = ['enabled', 'definition'] as const
      await database.write
        .insertInto('pickup_point')
        .values(rows)
        .$call(overwrite<InventoryTables, 'pickup_point'>(database.engine, ['code'], [...columns]))
        .execute()
    },

    /** False when there was none. */
    async remove(code: string): Promise<boolean> {
      const { numDeletedRows } = await database.write
        .deleteFrom('pickup_point')
        .where('code', '=', code)
        .executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}
