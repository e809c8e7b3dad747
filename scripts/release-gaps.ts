/**
 * Writes graphql/releases.json: which coordinates of the public schema each Magento release lacks. It exists because a
 * release refuses a whole document for one unknown field. Run it when graphql/schema.graphql grows:
 * `node scripts/release-gaps.ts <folder with 2.4.6.graphql … 2.4.9.graphql>`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredInputField,
} from 'graphql'

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

/**
 * Fields of ours that a release offers on a type of another name: `user_errors` answers `Error` since 2.4.8 and
 * `CartUserInputError` before, and a plain `user_errors { code message }` is understood by both.
 */
function offeredElsewhere(ours: GraphQLSchema, theirs: GraphQLSchema): Set<string> {
  const offered = new Set<string>()
  for (const type of Object.values(ours.getTypeMap())) {
    const counterpart = theirs.getType(type.name)
    if (!isObjectType(type) || !isObjectType(counterpart)) continue
    for (const field of Object.values(type.getFields())) {
      const [mine, named] = [getNamedType(field.type), counterpart.getFields()[field.name]?.type]
      const other = named && getNamedType(named)
      if (!other || other.name === mine.name || !('getFields' in mine) || !('getFields' in other)) continue
      for (const name of Object.keys(mine.getFields())) {
        if (name in other.getFields()) offered.add(`${mine.name}.${name}`)
      }
    }
  }
  return offered
}

/**
 * Fields of ours that a release asks otherwise: it does not know what our input requires, as `guestOrder` wants a last name
 * since 2.4.8 and a postcode before.
 */
function askedOtherwise(ours: GraphQLSchema, theirs: GraphQLSchema): string[] {
  return [ours.getQueryType(), ours.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const inputs = field.args.map((arg) => getNamedType(arg.type)).filter(isInputObjectType)
      const lacks = inputs.some((input) => {
        const counterpart = theirs.getType(input.name)
        if (!isInputObjectType(counterpart)) return false
        return Object.values(input.getFields()).some(
          (one) => isRequiredInputField(one) && !counterpart.getFields()[one.name],
        )
      })
      return lacks ? [`${type?.name}.${field.name}`] : []
    }),
  )
}

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, '../shared/magento')
if (!existsSync(join(folder, '2.4.6.graphql'))) {
  console.error(`No Magento schemas in ${folder}. Name the folder that holds 2.4.6.graphql … 2.4.9.graphql.`)
  process.exit(1)
}
const schema = buildSchema(readFileSync(join(root, 'graphql/schema.graphql'), 'utf8'))
const ours = coordinates(schema)
const gaps = Object.fromEntries(
  releases.map((release) => {
    const theirs = buildSchema(readFileSync(join(folder, `${release}.graphql`), 'utf8'))
    const known = new Set([...coordinates(theirs), ...offeredElsewhere(schema, theirs)])
    for (const coordinate of askedOtherwise(schema, theirs)) known.delete(coordinate)
    return [release, ours.filter((coordinate) => !known.has(coordinate)).sort()]
  }),
)
writeFileSync(join(root, 'graphql/releases.json'), `${JSON.stringify(gaps, null, 2)}\n`)
for (const [release, missing] of Object.entries(gaps))
  console.log(`${release} lacks ${missing.length} of ${ours.length} coordinates`)
