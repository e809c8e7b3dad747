import { type StoreConfiguration, type StoreConfigurationInput, storeConfiguration } from '../../../contracts/stores.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { ContentTables } from './content-tables.ts'

/** What an installation is before anybody set it up: one English store view that sells nothing yet. */
const unset: StoreConfigurationInput = {
  groupName: 'Main Website Store',
  title: 'Vitrine',
  baseCurrency: 'USD',
  views: [
    {
      code: 'default',
      name: 'Default Store View',
      locale: 'en_US',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD'],
      isDefault: true,
    },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Vitrine', fromAddress: 'shop@example.com' },
}

/** Reads the stored configuration once and keeps it: every request of every service asks for it. */
export async function configurationStore(database: Database<ContentTables>) {
  const row = await database.read().selectFrom('store_configuration').select('content').executeTakeFirst()
  let current = storeConfiguration.parse(row ? fromJson(row.content) : unset)
  let set = row !== undefined
  return {
    current: (): StoreConfiguration => current,
    isSet: (): boolean => set,
    /** Replaces the whole configuration. Throws a ZodError that names each wrong field. */
    async write(input: StoreConfigurationInput): Promise<void> {
      const parsed = storeConfiguration.parse(input)
      await database.write
        .insertInto('store_configuration')
        .values({ id: 1, content: JSON.stringify(parsed) })
        .$call(overwrite(database.engine, ['id'], ['content']))
        .execute()
      current = parsed
      set = true
    },
  }
}
