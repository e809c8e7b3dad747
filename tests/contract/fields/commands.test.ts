import { parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../scripts/commerce/commands.ts'
import { openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../../support/small-shop.ts'

let shop: TestCommerce
beforeAll(async () => {
  shop = await openTestCommerce('SQLite', smallConfiguration, smallCatalogue)
})
afterAll(() => shop.close())

test('every command is a document that the administration understands', async () => {
  const schema = shop.commerce.adminSchema()
  const faults = Object.entries(commands).flatMap(([name, { document }]) =>
    document ? validate(schema, parse(document)).map(({ message }) => `${name}: ${message}`) : [],
  )
  expect(faults).toEqual([])
  expect(validate(schema, parse('{ sellEverything }'))).toHaveLength(1)
})
