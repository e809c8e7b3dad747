import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addResolversToSchema } from '@graphql-tools/schema'
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, type GraphQLSchema, graphql, parse } from 'graphql'
import { type CatalogueInput, catalogueBundle } from '../../../contracts/catalogue.ts'
import type { InventoryApi } from '../../../contracts/internal/inventory.ts'
import {
  type StoreConfiguration,
  type StoreConfigurationInput,
  type StoreView,
  storeConfiguration,
} from '../../../contracts/stores.ts'
import { fromJson } from '../../kit/columns.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { openSearch } from '../../search/index.ts'
import { openCatalog } from '../index.ts'

/** How the test shop is set up until a test says otherwise. */
export const firstSettings = {
  groupName: 'Test',
  title: 'Test',
  baseCurrency: 'USD',
  rates: { EUR: '0.5' },
  views: [
    { code: 'default', name: 'English', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD', 'EUR'] },
    { code: 'dutch', name: 'Dutch', locale: 'nl_NL', displayCurrency: 'EUR', allowedCurrencies: ['EUR'] },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Test', fromAddress: 'test@example.com' },
} satisfies StoreConfigurationInput

/** The second store view of the test shop. */
export function dutchView(): StoreView {
  const view = storeConfiguration.parse(firstSettings).views[1]
  if (!view) throw new Error('the test shop lost its Dutch view')
  return view
}

type TestEvent = { type: string; sku: string; categoryIds: number[] }
type TestOptions = { now?: () => Date; change?: Partial<StoreConfigurationInput>; databaseUrl?: string }

/** A catalog on real files in a folder of its own, with everything in stock except the SKUs in `soldOut`. */
export async function openTestCatalog(options: TestOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'))
  const databaseUrl = options.databaseUrl ?? `sqlite:${folder}`
  const configuration: StoreConfiguration = storeConfiguration.parse({ ...firstSettings, ...options.change })
  const soldOut = new Set<string>()
  const inventory = { stock: async (skus: string[]) => skus.map((sku) => stockState(sku, !soldOut.has(sku))) }
  const search = await openSearch({ databaseUrl: `sqlite:${folder}` })
  const open = () =>
    openCatalog({
      databaseUrl,
      configuration: () => configuration,
      inventory: inventory as unknown as InventoryApi,
      search: search.api,
      ...(options.now ? { now: options.now } : {}),
    })
  const catalog = await open()

  async function ask(query: string, variables: Record<string, unknown> = {}, more: Partial<RequestContext> = {}) {
    const contextValue = testContext(configuration, more)
    const schema = schemaOf(catalog.module, await catalog.dynamicSdl())
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables, contextValue })
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which only the test knows
    return { data: data as any, errors: errors?.map(({ message }) => message), tags: [...contextValue.tags].sort() }
  }
  return {
    ...catalog,
    search: search.api,
    soldOut,
    folder,
    ask,
    write: (input: CatalogueInput) => catalog.writer.write(catalogueBundle.parse(input)),
    events: async () =>
      (await catalog.database.read().selectFrom('outbox').select('body').orderBy('seq').execute()).map(
        ({ body }) => fromJson(body) as TestEvent,
      ),
    /** Opens the same folder once more, as a restart does. */
    reopen: async () => (await open()).close(),
    async close() {
      await catalog.close()
      await search.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function stockState(sku: string, isSalable: boolean) {
  const [minCartQuantity, maxCartQuantity, quantityIncrement, lowStockThreshold] = [1, 100, 1, 0]
  const rules = { minCartQuantity, maxCartQuantity, quantityIncrement, lowStockThreshold }
  return { sku, available: isSalable ? 10 : 0, isSalable, manageStock: true, backorders: false, ...rules }
}

function testContext(configuration: StoreConfiguration, more: Partial<RequestContext>): RequestContext {
  const store = configuration.views[0]
  if (!store) throw new Error('a test shop needs a store view')
  return {
    configuration,
    store,
    currency: store.displayCurrency,
    baseUrl: 'https://shop.test',
    tags: new Set(),
    cacheable: true,
    requestId: 'test',
    customer: null,
    customerGroupId: 0,
    remoteAddress: '127.0.0.1',
    previewAt: null,
    ...more,
  }
}

const schemas = new WeakMap<CommerceModule, Map<string, GraphQLSchema>>()

/** The catalog's slice alone, as a schema that can be asked; made once for the same attributes. */
function schemaOf(module: CommerceModule, dynamic: string): GraphQLSchema {
  const known = schemas.get(module)?.get(dynamic)
  if (known) return known
  const { supergraphSdl, errors } = composeServices([{ name: 'catalog', typeDefs: parse(module.typeDefs + dynamic) }])
  if (errors || !supergraphSdl) throw new AggregateError(errors ?? [], 'the slice cannot be composed')
  const fields = Object.entries(module.resolvers).map(([type, own]) => [
    type,
    Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('__resolveReference'))),
  ])
  const schema = addResolversToSchema({
    schema: buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)), { assumeValidSDL: true }),
    resolvers: Object.fromEntries(fields),
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  })
  schemas.set(module, (schemas.get(module) ?? new Map<string, GraphQLSchema>()).set(dynamic, schema))
  return schema
}
