import { sql, type Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { inputError } from '../../kit/errors.ts'
import { emit } from '../../kit/outbox.ts'
import { queueAllRules } from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { AttributeInfo } from '../store/structure.ts'
import { queueAll } from '../writer/index-queue.ts'

type Writer = Transaction<CatalogSchema>

/** Takes attributes and options out of the catalogue with the values products have of them, unless variants differ by them. */
export function attributeRemoval(database: Database<CatalogSchema>) {
  return {
    attribute: ({ id }: AttributeInfo) =>
      database.transaction(async (t) => {
        const used = await t
          .selectFrom('configurable_attribute')
          .select('product_id')
          .where('attribute_id', '=', id)
          .executeTakeFirst()
        if (used) throw inputError('This attribute is used in configurable products.')
        await t.deleteFrom('product_value').where('attribute_id', '=', id).execute()
        await t.deleteFrom('attribute_option').where('attribute_id', '=', id).execute()
        await t.deleteFrom('attribute').where('id', '=', id).execute()
        await structureChanged(t, database.engine)
      }),
    option: ({ id }: AttributeInfo, optionId: number) =>
      database.transaction(async (t) => {
        const used = await t
          .selectFrom('configurable_variant')
          .select('product_id')
          .where('attribute_id', '=', id)
          .where('option_id', '=', optionId)
          .executeTakeFirst()
        if (used) throw inputError('This option is used in configurable products.')
        await t.deleteFrom('product_value').where('attribute_id', '=', id).where('option_id', '=', optionId).execute()
        await t.deleteFrom('attribute_option').where('id', '=', optionId).execute()
        await structureChanged(t, database.engine)
      }),
  }
}

async function structureChanged(t: Writer, engine: Engine): Promise<void> {
  await t.updateTable('revision').set({ number: sql`number + 1` }).where('name', '=', 'structure').execute()
  await queueAllRules(t, engine)
  await queueAll(t, engine)
  await emit(t, { type: 'configuration.changed' })
}
