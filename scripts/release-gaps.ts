/**
 * Writes graphql/releases.json: which coordinates of the public schema each Magento release lacks. It exists because a
 * release refuses a whole document for one unknown field. Run it when graphql/schema.graphql grows:
 * `node scripts/release-gaps.ts <folder with 2.4.6.graphql … 2.4.9.graphql>`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

const releases = ['2.4.6', '2.4.7', '2.4.8', '2.4.9']

function coordinates(schema: GraphQLSchema): string[] {
  const found: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    found.push(type.name)
    if (isEnumType(type)) found.push(...type.getValues().map((value) => `${type.name}.${value.name}`))
    if (isInputObjectType(type)) found.push(...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      found.push(`${type.name}.${field.name}`, ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name})`))
    }
  }
  return found
}

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, '../shared/magento')
if (!existsSync(join(folder, '2.4.6.graphql'))) {
  console.error(`No Magento schemas in ${folder}. Name the folder that holds 2.4.6.graphql … 2.4.9.graphql.`)
  process.exit(1)
}
const ours = coordinates(buildSchema(readFileSync(join(root, 'graphql/schema.graphql'), 'utf8')))
const gaps = Object.fromEntries(
  releases.map((release) => {
    const theirs = new Set(coordinates(buildSchema(readFileSync(join(folder, `${release}.graphql`), 'utf8'))))
    return [release, ours.filter((coordinate) => !theirs.has(coordinate)).sort()]
  }),
)
writeFileSync(join(root, 'graphql/releases.json'), `${JSON.stringify(gaps, null, 2)}\n`)
for (const [release, missing] of Object.entries(gaps))
  console.log(`${release} lacks ${missing.length} of ${ours.length} coordinates`)
