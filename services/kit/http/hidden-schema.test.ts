import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeConfiguration } from '../../../contracts/stores.ts'
import { authorizationError } from '../errors.ts'
import { graphqlListener } from '../http-graphql.ts'

const configuration = storeConfiguration.parse({
  groupName: 'Shop',
  title: 'Shop',
  baseCurrency: 'USD',
  views: [
    {
      code: 'default',
      name: 'A',
      locale: 'en_US',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD'],
      isDefault: true,
    },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Shop', fromAddress: 'shop@example.com' },
})
const schema = buildSchema('type Query { where: String locked: String broken: String }')
const answers: Record<string, () => unknown> = {
  where: () => 'here',
  locked: () => {
    throw authorizationError("The current customer isn't authorized.")
  },
  broken: () => {
    throw new Error('connect ECONNREFUSED')
  },
}
for (const [name, resolve] of Object.entries(answers)) {
  const field = (schema.getQueryType() as GraphQLObjectType).getFields()[name]
  if (field) field.resolve = resolve
}

const servers: Server[] = []
afterAll(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
})

async function open(options: { introspection?: boolean; showErrors?: 'first' }) {
  const listener = graphqlListener({
    schema: () => schema,
    configuration: () => configuration,
    baseUrl: 'http://shop',
    ...options,
  })
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return async (query: string) => {
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`)
    return (await response.json()) as { data?: unknown; errors?: { message: string }[] }
  }
}
type Ask = Awaited<ReturnType<typeof open>>

describe('a shop that hides its schema', () => {
  let hidden: Ask
  let plain: Ask
  beforeAll(async () => {
    hidden = await open({ introspection: false, showErrors: 'first' })
    plain = await open({})
  })

  test('says nothing of it, and does not help who guesses', async () => {
    const [refused] = (await hidden('{ __schema { types { name } } }')).errors ?? []
    expect(refused?.message).toMatch(/introspection has been disabled/)
    expect((await hidden('{ wher }')).errors?.[0]?.message).toBe('Cannot query field "wher" on type "Query".')
    expect((await plain('{ wher }')).errors?.[0]?.message).toContain('Did you mean "where"')
    expect((await hidden('{ __typename where }')).data).toEqual({ __typename: 'Query', where: 'here' })
  })

  test('tells the first error only, as Magento does in production', async () => {
    expect((await hidden('{ locked broken }')).errors).toHaveLength(1)
    expect((await plain('{ locked broken }')).errors).toHaveLength(2)
  })
})
