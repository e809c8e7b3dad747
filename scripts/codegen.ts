/**
 * Generates everything typed from committed files: the public schema from the services' slices, then types, browser hooks
 * and registered operations from the shop's documents. It exists so that nothing typed is written by hand and no server is
 * needed. `--check` changes nothing and fails when graphql/schema.graphql is not what the slices say.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { validate } from 'graphql'
import config from '../codegen.ts'
import { printHashes, printOperations, readDocuments, registerOperations } from './codegen/operations.ts'
import { composePublicSchema, printPublicSchema } from './codegen/public-schema.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
process.chdir(root)

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

const schema = composePublicSchema(root)
const schemaFile = join(root, 'graphql/schema.graphql')
const printed = printPublicSchema(schema)
if (check && readFileSync(schemaFile, 'utf8') !== printed) {
  fail(
    'graphql/schema.graphql is not what services/*/schema compose to. Run `npm run codegen` and commit the difference.',
  )
}
if (!check) writeFileSync(schemaFile, printed)

const documents = readDocuments(root)
const errors = validate(schema, documents)
if (errors.length > 0) {
  fail(errors.map((error) => `${error.message}\n  ${error.nodes?.[0]?.loc?.source.body.slice(0, 80) ?? ''}`).join('\n'))
}
mkdirSync(join(root, 'graphql/generated'), { recursive: true })
await generate({ ...config, silent: true }, true)
const gaps = JSON.parse(readFileSync(join(root, 'graphql/releases.json'), 'utf8'))
const operations = registerOperations(documents, schema, gaps)
writeFileSync(join(root, 'graphql/generated/operations.ts'), printOperations(operations))
writeFileSync(join(root, 'graphql/generated/hashes.ts'), printHashes(operations))
console.log(`${operations.length} operations registered`)
