import type { Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'

type Tables = { attribute_set: { id: number; name: string }; product: { attribute_set: string } }

/** Films and hidden pictures, and the numbers of attribute sets: Magento's default set is 4, a shop's own follow 9. */
export async function mediaTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .alterTable('product_image')
    .addColumn('disabled', columns.boolean, (column) => column.notNull().defaultTo(0))
    .execute()
  await k.schema.alterTable('product_image').addColumn('video', columns.json).execute()
  await k.schema
    .createTable('attribute_set')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('name', columns.key(), (column) => column.notNull().unique())
    .execute()
  const database = k as Kysely<Tables>
  await database.insertInto('attribute_set').values({ id: 4, name: 'Default' }).execute()
  const used = await database
    .selectFrom('product')
    .select('attribute_set')
    .distinct()
    .orderBy('attribute_set')
    .execute()
  const names = used.map(({ attribute_set }) => attribute_set).filter((name) => name !== 'Default')
  if (names.length === 0) return
  await database
    .insertInto('attribute_set')
    .values(names.map((name, place) => ({ id: 9 + place, name })))
    .execute()
}
