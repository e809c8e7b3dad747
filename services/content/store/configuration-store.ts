import { z } from 'zod'
import { type StoreConfiguration, type StoreConfigurationInput, storeConfiguration } from '../../../contracts/stores.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { overwrite } from '../../kit/upsert.ts'
import { contradictions } from '../domain/consistent-configuration.ts'
import { firstConfiguration } from '../domain/first-configuration.ts'
import type { ContentTables } from './content-tables.ts'

export type ConfigurationStore = {
  /** The configuration of the moment, from memory. */
  current(): StoreConfiguration
  /** Whether somebody has set the installation up. */
  isSet(): boolean
  /** Sees what another process wrote. */
  reload(): Promise<void>
  /** Takes a new configuration. Throws with every fault and its mend, and keeps the old one then. */
  write(input: StoreConfigurationInput): Promise<void>
}

const name = 'store_configuration'

/** Keeps the configuration in memory: it is small, and every request needs it. */
export async function openConfiguration(database: Database<ContentTables>): Promise<ConfigurationStore> {
  let stored: string | null = null
  let current = firstConfiguration

  async function reload() {
    const row = await database.read().selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
    const text = row ? JSON.stringify(fromJson(row.value)) : null
    if (text === stored) return
    current = text === null ? firstConfiguration : storeConfiguration.parse(JSON.parse(text))
    stored = text
  }

  await reload()
  return {
    current: () => current,
    isSet: () => stored !== null,
    reload,
    async write(input) {
      const value = JSON.stringify(checked(input))
      if (value === stored) return
      await database.transaction(async (t) => {
        await t
          .insertInto('setting')
          .values({ name, value })
          .$call(overwrite(database.engine, ['name'], ['value']))
          .execute()
        await emit(t, { type: 'configuration.changed' })
      })
      await reload()
    },
  }
}

function checked(input: StoreConfigurationInput): StoreConfiguration {
  const parsed = storeConfiguration.safeParse(input)
  if (!parsed.success) throw new Error(`The store configuration cannot be used:\n${z.prettifyError(parsed.error)}`)
  const faults = contradictions(parsed.data)
  if (faults.length > 0) throw new Error(`The store configuration contradicts itself:\n${faults.join('\n')}`)
  return parsed.data
}
