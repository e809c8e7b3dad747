/**
 * The whole of commerce in one process on SQLite: every service with its own database file, asking its neighbours by
 * plain calls, telling each other events through one relay, answered as one fused schema.
 */
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { type CatalogueInput, catalogueBundle } from '../contracts/catalogue.ts'
import type { StoreConfiguration, StoreConfigurationInput } from '../contracts/stores.ts'
import { type Admin, openAdmin } from './admin/index.ts'
import { commerceListener } from './embedded/commerce-listener.ts'
import { downloadListener } from './embedded/download-listener.ts'
import { openFusedSchema } from './embedded/fused-schema.ts'
import { newsletterListener } from './embedded/newsletter-listener.ts'
import { adminModules, openServices } from './embedded/open-services.ts'
import type { RequestListener } from './kit/http-graphql.ts'
import { logger } from './kit/logger.ts'
import type { PaymentOptions } from './payment/index.ts'

export type EmbeddedOptions = {
  /** The folder of the databases; made when it is not there. */
  dataFolder: string
  /** Where pictures are looked for, the first folder first. */
  mediaRoots: string[]
  /** Where the outside reaches this process, without a trailing slash. */
  baseUrl: string
  /** Where order mails are written; `<dataFolder>/mail` when it is not said. */
  mailFolder?: string
  /** Whether clients may ask for the schema; yes when it is not said. */
  introspection?: boolean
  /** All errors of an answer when it is not said; Magento's production mode tells the first. */
  showErrors?: 'first' | 'all'
  /** Where each service keeps its database; a file per service in `dataFolder` when it is not said. */
  databaseUrl?(service: string): string
  /** A MariaDB replica of the catalog's database, which most requests then read. */
  catalogReplicaUrl?: string
  /** Keys that sign customers' tokens; made and kept in the data when it is not said. */
  tokenKeys?: string | undefined
  /** What lets the shop ask for the prices of a customer group; nobody may when it is not said. */
  groupKeys?: string[] | undefined
  /** Caches that are told what has ended (`http-cache-hosts`); as was last said when it is not said. */
  purgeHosts?: string[] | undefined
  purgeToken?: string | undefined
  /** Accounts at payment gateways; their ways to pay are not offered without. */
  gateways?: PaymentOptions['gateways']
}

/** What could not be taken of a catalogue, by SKU, category path or name of a rule, with the reason. */
export type CatalogueOutcome = { taken: number; unchanged: number; refused: { sku: string; reason: string }[] }

export type Commerce = {
  schema(): GraphQLSchema
  configuration(): StoreConfiguration
  /** Serves /graphql, /media/*, /healthz and /readyz. */
  handler: RequestListener
  /** Takes a catalogue in; the same twice changes nothing. A bundle that breaks the contract is refused with each fault. */
  writeCatalogue(bundle: CatalogueInput, onProgress?: (done: number, total: number) => void): Promise<CatalogueOutcome>
  writeConfiguration(configuration: StoreConfigurationInput): Promise<void>
  /** Runs a document of the administration as the one who sits at the machine; see services/admin. */
  admin: Admin['run']
  adminSchema: Admin['schema']
  /** Tells the events that are waiting, and ends when they are told. */
  settle(): Promise<void>
  close(): Promise<void>
}

const log = logger('embedded')
/** How soon a configuration and attributes that another process wrote are seen here. */
const watchMs = 2000

/** Opens every service on one folder. A folder that another version wrote is brought up to date first. */
export async function openEmbedded({
  dataFolder,
  mediaRoots,
  baseUrl,
  mailFolder,
  databaseUrl = () => `sqlite:${dataFolder}`,
  catalogReplicaUrl,
  tokenKeys,
  groupKeys,
  purgeHosts,
  purgeToken,
  gateways,
  introspection = true,
  showErrors = 'all',
}: EmbeddedOptions): Promise<Commerce> {
  const services = await openServices({
    dataFolder,
    mailFolder: mailFolder ?? join(dataFolder, 'mail'),
    databaseUrl,
    catalogReplicaUrl,
    baseUrl,
    tokenKeys,
    purgeHosts,
    purgeToken,
    ...(gateways && { gateways }),
  })
  const { relay, content, inventory, cart, catalog, customer, order, configuration } = services
  const admin = await openAdmin({
    databaseUrl: databaseUrl('admin'),
    configuration,
    modules: adminModules(Object.values(services)),
  })

  const fused = await openFusedSchema({
    modules: services.federated.map(({ module }) => module),
    dynamicSdl: catalog.dynamicSdl,
    cacheFolder: dataFolder,
  })
  // An import is a process of its own: its store views count and its attributes become filters without a restart.
  const look = () => content.reload().then(fused.refresh)
  const watch = setInterval(
    () => look().catch((error) => log.error({ err: error }, 'what another process wrote could not be seen')),
    watchMs,
  )
  watch.unref()
  let closing = false
  const handler = commerceListener({
    schema: fused.schema,
    configuration,
    identify: customer.api.identify,
    identifyAdmin: admin.identify,
    groupKeys,
    baseUrl,
    mediaRoots,
    admin: admin.handler,
    downloads: downloadListener({
      dataFolder,
      sample: catalog.sample,
      bought: order.downloads.fetch,
      identify: customer.api.identify,
    }),
    newsletter: newsletterListener(customer.api.confirmSubscription),
    introspection,
    showErrors,
    ready: async () => !closing && (await inventory.answers()) && (await content.answers()),
  })

  return {
    schema: fused.schema,
    configuration,
    handler,
    async writeCatalogue(bundle, onProgress) {
      const parsed = catalogueBundle.safeParse(bundle)
      if (!parsed.success) throw new Error(`The catalogue cannot be taken:\n${z.prettifyError(parsed.error)}`)
      // Stock first: the catalog asks for it when it builds its index.
      await inventory.writer.write(parsed.data.products)
      await inventory.writer.writePickupPoints(parsed.data.pickupPoints)
      const outcome = await catalog.writer.write(parsed.data, onProgress)
      const rules = await cart.writer.writeRules(parsed.data.cartRules)
      await content.writer.writePages(parsed.data.pages)
      await content.writer.writeBlocks(parsed.data.blocks)
      await fused.refresh()
      await relay.drain()
      const refusedRules = rules.refused.map(({ name, reason }) => ({ sku: name, reason }))
      return { ...outcome, refused: [...outcome.refused, ...refusedRules] }
    },
    async writeConfiguration(input) {
      await content.writer.writeConfiguration(input)
    },
    settle: () => relay.drain(),
    admin: admin.run,
    adminSchema: admin.schema,
    async close() {
      closing = true
      clearInterval(watch)
      await admin.close()
      await services.close()
    },
  }
}
