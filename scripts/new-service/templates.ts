import type { Names } from './names.ts'

/** The files of a new service by their path in its folder. It works as it stands: it keeps notes of what it heard. */
export function templates({ folder, camel, pascal, table }: Names): Record<string, string> {
  return {
    'README.md': `# ${pascal}

What it is for, in one sentence.

- **Owns** \`${table}_note\`: what it heard about products.
- **Hears** \`product.changed\`, each event once (\`idempotentConsumer\`).
- **Answers** the administration: \`${camel}Notes\`.
- **Asks** nobody. A neighbour is handed in by \`services/embedded/open-services.ts\` as an interface of \`contracts/internal\`.

\`domain/\` decides, \`store/\` remembers, \`index.ts\` introduces them.
`,
    'domain/note.ts': `/** What is worth remembering of a product that changed. */
export function noteOf(sku: string, at: number): { sku: string; text: string } {
  return { sku, text: \`changed at \${new Date(at).toISOString()}\` }
}
`,
    'domain/note.test.ts': `import { expect, test } from 'vitest'
import { noteOf } from './note.ts'

test('a note names the product and the moment', () => {
  expect(noteOf('mug', 0)).toEqual({ sku: 'mug', text: 'changed at 1970-01-01T00:00:00.000Z' })
})
`,
    [`store/${folder}-tables.ts`]: `import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'

export type ${pascal}Tables = OutboxTables & {
  ${table}_note: { id: Generated<number>; sku: string; text: string }
}

/** Forward only: a step is never edited once it was released. */
export const ${camel}Migrations: Migrations = {
  '001_outbox': outboxMigration,
  async '002_${table}'(k, columns) {
    await k.schema
      .createTable('${table}_note')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('sku', columns.key(64), (column) => column.notNull())
      .addColumn('text', columns.text, (column) => column.notNull())
      .execute()
  },
}
`,
    [`admin/${folder}-admin.ts`]: `import type { AdminModule } from '../../kit/admin-module.ts'
import type { Database } from '../../kit/database.ts'
import type { ${pascal}Tables } from '../store/${folder}-tables.ts'

/** What a merchant may see of it. */
export function ${camel}Admin(database: Database<${pascal}Tables>): AdminModule {
  return {
    name: '${folder}',
    typeDefs: \`
      type ${pascal}Note { sku: String! text: String! }
      extend type Query { ${camel}Notes: [${pascal}Note!]! }\`,
    permissions: { ${camel}Notes: 'catalog' },
    resolvers: {
      Query: {
        ${camel}Notes: () =>
          database.read().selectFrom('${table}_note').select(['sku', 'text']).orderBy('id', 'desc').limit(100).execute(),
      },
    },
  }
}
`,
    'index.ts': `import { openDatabase } from '../kit/database.ts'
import { idempotentConsumer } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { ${camel}Admin } from './admin/${folder}-admin.ts'
import { noteOf } from './domain/note.ts'
import { ${camel}Migrations, type ${pascal}Tables } from './store/${folder}-tables.ts'

export type ${pascal}Options = { databaseUrl: string; relay: Relay; now?: () => number }

/** The ${folder} service: composition root, the only file that knows every part of it. */
export async function open${pascal}({ databaseUrl, relay, now = Date.now }: ${pascal}Options) {
  const database = await openDatabase<${pascal}Tables>({
    url: databaseUrl,
    name: '${folder}',
    migrations: ${camel}Migrations,
  })
  relay.addSource(database)
  relay.subscribe(
    idempotentConsumer(database, '${folder}-notes', async (event, t) => {
      if (event.type === 'product.changed') {
        await t.insertInto('${table}_note').values(noteOf(event.sku, now())).execute()
      }
    }),
  )
  return { admin: ${camel}Admin(database), close: () => database.close() }
}
`,
  }
}
