/** How stock must not be kept: looked at first, written afterwards. It exists to show that the proofs can fail. */
import { openDatabase } from '../../services/kit/database.ts'
import type { Migrations } from '../../services/kit/migrate.ts'

type NaiveTables = { naive_stock: { sku: string; quantity: number } }

const migrations: Migrations = {
  async '001_naive'(k, columns) {
    await k.schema
      .createTable('naive_stock')
      .addColumn('sku', columns.key(), (column) => column.primaryKey())
      .addColumn('quantity', columns.integer, (column) => column.notNull())
      .execute()
  },
}

/** Lets all buyers take one of these pieces at once; answers how many were told that they got one. */
export async function sellNaively(url: string, buyers: number, pieces: number): Promise<number> {
  const database = await openDatabase<NaiveTables>({ url, name: 'naive', migrations })
  await database.write.insertInto('naive_stock').values({ sku: 'lamp', quantity: pieces }).execute()

  async function buy(): Promise<boolean> {
    const stock = database.write.selectFrom('naive_stock').select('quantity').where('sku', '=', 'lamp')
    const { quantity } = await stock.executeTakeFirstOrThrow()
    if (quantity < 1) return false
    await database.write
      .updateTable('naive_stock')
      .set({ quantity: quantity - 1 })
      .where('sku', '=', 'lamp')
      .execute()
    return true
  }

  const sold = await Promise.all(Array.from({ length: buyers }, buy))
  await database.close()
  return sold.filter(Boolean).length
}
