import type { StoreConfigurationInput } from '../../../contracts/stores.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError } from '../../kit/errors.ts'
import { settingAt, withSetting } from '../domain/setting-path.ts'
import type { ConfigurationStore } from '../store/configuration-store.ts'

/** The store configuration as a merchant changes it: one setting by its path, or all of it. */
export function configurationAdmin(store: ConfigurationStore): AdminModule {
  async function write(next: object) {
    try {
      await store.write(next as StoreConfigurationInput)
    } catch (error) {
      // What cannot be used is told with every fault, and the old configuration stays.
      throw inputError(error instanceof Error ? error.message : String(error))
    }
    return store.current()
  }
  return {
    name: 'configuration',
    typeDefs: `
      extend type Query {
        "The configuration, or the part of it at a path such as \\"tax.rates\\"."
        storeConfiguration(path: String = ""): JSON
      }
      extend type Mutation {
        "Sets one setting: setConfiguration(path: \\"catalog.reviews.moderated\\", value: false). Answers the setting."
        setConfiguration(path: String!, value: JSON): JSON
        "Replaces the whole configuration."
        writeConfiguration(configuration: JSON!): JSON!
      }`,
    permissions: {
      storeConfiguration: 'configuration',
      setConfiguration: 'configuration',
      writeConfiguration: 'configuration',
    },
    resolvers: {
      Query: {
        storeConfiguration(_, { path }: { path: string }) {
          const setting = settingAt(store.current(), path)
          if (setting === undefined) throw inputError(`There is no setting "${path}".`)
          return setting
        },
      },
      Mutation: {
        async setConfiguration(_, { path, value }: { path: string; value?: unknown }) {
          const next = withSetting(store.current(), path, value ?? null)
          if (!next) throw inputError(`There is no setting "${path}".`)
          const written = settingAt(await write(next), path)
          // A setting that the contract does not know is dropped by it: say so instead of pretending.
          if (written === undefined) throw inputError(`There is no setting "${path}".`)
          return written
        },
        writeConfiguration: (_, { configuration }: { configuration: unknown }) => {
          if (typeof configuration !== 'object' || configuration === null) {
            throw inputError('The configuration must be an object.')
          }
          return write(configuration)
        },
      },
    },
  }
}
