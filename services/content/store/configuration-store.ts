import { z } from 'zod'
import { type StoreConfiguration, type StoreConfigurationInput, storeConfiguration } from '../../../contracts/stores.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import { contradictions } from '../domain/consistent-configuration.ts'
import { firstConfiguration } from '../domain/first-configuration.ts'
import type { ContentTables } from './content-tables.ts'

export type ConfigurationStore = {
  /** The configuration of the moment, from memory. */
  current(): StoreConfiguration
  /** Whether somebody has set the installation up. */
  isSet(): boolean
  /** Takes a new configuration. Throws with every fault and its mend, and keeps the old one then. */
  write(input: StoreConfigurationInput): Promise<StoreConfiguration>
}

const name = 'store_configuration'

/** Reads the configuration once; it is small, and every request needs it. */
export async function openConfiguration(database: Database<ContentTables>): Promise<ConfigurationStore> {
  const row = await database.read().selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  let current = row ? storeConfiguration.parse(fromJson(row.value)) : firstConfiguration
  let set = row !== undefined
  return {
    current: () => current,
    isSet: () => set,
    async write(input) {
      const parsed = storeConfiguration.safeParse(input)
      if (!parsed.success) throw new Error(`The store configuration cannot be used:\n${z.prettifyError(parsed.error)}`)
      const faults = contradictions(parsed.data)
      if (faults.length > 0) throw new Error(`The store configuration contradicts itself:\n${faults.join('\n')}`)
      await database.write
        .insertInto('setting')
        .values({ name, value: JSON.stringify(parsed.data) })
        .$call(overwrite(database.engine, ['name'], ['value']))
        .execute()
      current = parsed.data
      set = true
      return current
    },
  }
}
