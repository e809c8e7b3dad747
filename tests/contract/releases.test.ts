import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readDocuments, registerOperations } from '../../scripts/codegen/operations.ts'
import { composePublicSchema } from '../../scripts/codegen/public-schema.ts'
import { hasMagentoSchemas, magentoReleases, magentoSchema } from './magento-schemas.ts'

const root = join(import.meta.dirname, '../..')
const gaps = JSON.parse(readFileSync(join(root, 'graphql/releases.json'), 'utf8'))
const registered = registerOperations(readDocuments(root), composePublicSchema(root), gaps)

describe.runIf(hasMagentoSchemas)('what the shop sends is valid', () => {
  for (const release of magentoReleases) {
    for (const flavour of ['plain', 'luma'] as const) {
      const schema = hasMagentoSchemas ? magentoSchema(release, flavour) : undefined
      test.each(registered.map((operation) => [operation.name, operation] as const))(
        `%s on Magento ${release} (${flavour})`,
        (_name, operation) => {
          const text = operation.releases[release] === undefined ? operation.text : operation.releases[release]
          if (!schema || text === null) return expect(text).toBeNull()
          expect(validate(schema, parse(text)).map((error) => error.message)).toEqual([])
        },
      )
    }
  }

  test('an unpruned document would be refused by the oldest release: the pruning is what makes it valid', () => {
    const pruned = registered.filter((operation) => typeof operation.releases['2.4.6'] === 'string')
    expect(pruned.length).toBeGreaterThan(0)
    const oldest = magentoSchema('2.4.6', 'plain')
    for (const operation of pruned) expect(validate(oldest, parse(operation.text)).length).toBeGreaterThan(0)
  })
})
