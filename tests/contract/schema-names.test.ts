import { join } from 'node:path'
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { composePublicSchema } from '../../scripts/codegen/public-schema.ts'
import { hasMagentoSchemas, magentoSchema } from './magento-schemas.ts'

/** Every coordinate with its signature: "Cart.items: [CartItemInterface]", "Query.products(pageSize: Int = 20)". */
function signatures(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    found.add(`${type.constructor.name} ${type.name}`)
    if (isEnumType(type)) for (const value of type.getValues()) found.add(`${type.name}.${value.name}`)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) found.add(`${type.name}.${field.name}: ${field.type}`)
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const parent of type.getInterfaces()) found.add(`${type.name} implements ${parent.name}`)
    for (const field of Object.values(type.getFields())) {
      found.add(`${type.name}.${field.name}: ${field.type}`)
      for (const arg of field.args)
        found.add(`${type.name}.${field.name}(${arg.name}: ${arg.type} = ${arg.defaultValue})`)
    }
  }
  return found
}

describe.runIf(hasMagentoSchemas)('the public schema speaks Magento 2.4.8', () => {
  test('it invents no name and changes no signature', () => {
    const magento = signatures(magentoSchema('2.4.8', 'luma'))
    const ours = signatures(composePublicSchema(join(import.meta.dirname, '../..')))
    expect([...ours].filter((signature) => !magento.has(signature))).toEqual([])
  })
})
