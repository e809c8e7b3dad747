import type { Migrations } from '../../kit/migrate.ts'

export type PickupTables = {
  /** `definition` is the point as the contract names it: always read and written whole. */
  pickup_point: { code: string; enabled: number; definition: string }
}

export const pickupMigrations: Migrations = {
  '006_pickup': async (k, columns) => {
    await k.schema
      .createTable('pickup_point')
      .addColumn('code', columns.key(64), (column) => column.primaryKey())
      .addColumn('enabled', columns.boolean, (column) => column.notNull())
      .addColumn('definition', columns.json, (column) => column.notNull())
      .execute()
  },
}
