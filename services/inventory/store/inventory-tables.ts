import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'
import { type PickupTables, pickupMigrations } from './pickup-tables.ts'

export type InventoryTables = OutboxTables &
  PickupTables & {
    stock_item: {
      sku: string
      quantity: number
      reserved: number
      is_in_stock: number
      manage_stock: number
      backorders: number
      min_cart_quantity: number
      max_cart_quantity: number
      quantity_increment: number
      low_stock_threshold: number
    }
    stock_child: { parent_sku: string; child_sku: string }
    /** What the options of a bundle are filled with: each row is one choice within one option. */
    stock_choice: {
      parent_sku: string
      option_place: number
      child_sku: string
      quantity: number
      is_required: number
      can_change_quantity: number
    }
    /** One order attempt. `refused_*` keep the first refusal for whoever asks again. */
    reservation: {
      reservation_key: string
      state: 'held' | 'committed' | 'released' | 'expired' | 'refused'
      refused_sku: string | null
      refused_available: number | null
      expires_at: number
    }
    reservation_line: { reservation_key: string; sku: string; quantity: number }
    /** Refunds and cancellations whose pieces are back on the shelf. */
    restocking: { restocking_key: string; restocked_at: number }
  }

export const inventoryMigrations: Migrations = {
  '001_outbox': outboxMigration,
  '002_stock': async (k, columns) => {
    await k.schema
      .createTable('stock_item')
      .addColumn('sku', columns.key(64), (column) => column.primaryKey())
      .addColumn('quantity', columns.double, (column) => column.notNull())
      .addColumn('reserved', columns.double, (column) => column.notNull().defaultTo(0))
      .addColumn('is_in_stock', columns.boolean, (column) => column.notNull())
      .addColumn('manage_stock', columns.boolean, (column) => column.notNull())
      .addColumn('backorders', columns.boolean, (column) => column.notNull())
      .addColumn('min_cart_quantity', columns.double, (column) => column.notNull())
      .addColumn('max_cart_quantity', columns.double, (column) => column.notNull())
      .addColumn('quantity_increment', columns.double, (column) => column.notNull())
      .addColumn('low_stock_threshold', columns.double, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('stock_child')
      .addColumn('parent_sku', columns.key(64), (column) => column.notNull())
      .addColumn('child_sku', columns.key(64), (column) => column.notNull())
      .addPrimaryKeyConstraint('stock_child_once', ['parent_sku', 'child_sku'])
      .execute()
    await k.schema.createIndex('stock_child_child').on('stock_child').column('child_sku').execute()
  },
  '003_reservation': async (k, columns) => {
    await k.schema
      .createTable('reservation')
      .addColumn('reservation_key', columns.key(), (column) => column.primaryKey())
      .addColumn('state', columns.key(16), (column) => column.notNull())
      .addColumn('refused_sku', columns.key(64))
      .addColumn('refused_available', columns.double)
      .addColumn('expires_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('reservation_open').on('reservation').columns(['state', 'expires_at']).execute()
    await k.schema
      .createTable('reservation_line')
      .addColumn('reservation_key', columns.key(), (column) => column.notNull())
      .addColumn('sku', columns.key(64), (column) => column.notNull())
      .addColumn('quantity', columns.double, (column) => column.notNull())
      .addPrimaryKeyConstraint('reservation_line_once', ['reservation_key', 'sku'])
      .execute()
  },
  '004_choice': async (k, columns) => {
    await k.schema
      .createTable('stock_choice')
      .addColumn('parent_sku', columns.key(64), (column) => column.notNull())
      .addColumn('option_place', columns.integer, (column) => column.notNull())
      .addColumn('child_sku', columns.key(64), (column) => column.notNull())
      .addColumn('quantity', columns.double, (column) => column.notNull())
      .addColumn('is_required', columns.boolean, (column) => column.notNull())
      .addColumn('can_change_quantity', columns.boolean, (column) => column.notNull())
      .addPrimaryKeyConstraint('stock_choice_once', ['parent_sku', 'option_place', 'child_sku'])
      .execute()
    await k.schema.createIndex('stock_choice_child').on('stock_choice').column('child_sku').execute()
  },
  '005_restocking': async (k, columns) => {
    await k.schema
      .createTable('restocking')
      .addColumn('restocking_key', columns.key(), (column) => column.primaryKey())
      .addColumn('restocked_at', columns.datetime, (column) => column.notNull())
      .execute()
  },
  ...pickupMigrations,
}
