/**
 * The whole of commerce in one process on SQLite: every service with its own database file, asking its neighbours by
 * plain calls, telling each other events through one relay, answered as one fused schema.
 */
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { type CatalogueInput, catalogueBundle } from '../contracts/catalogue.ts'
import type { StoreConfiguration, StoreConfigurationInput } from '../contracts/stores.ts'
import { openCart } from './cart/index.ts'
import { openCatalog } from './catalog/index.ts'
import { openContent } from './content/index.ts'
import { commerceListener } from './embedded/commerce-listener.ts'
import { openFusedSchema } from './embedded/fused-schema.ts'
import { openInventory } from './inventory/index.ts'
import type { RequestListener } from './kit/http-graphql.ts'
import { logger } from './kit/logger.ts'
import { openRelay } from './kit/relay.ts'
import { openMail } from './mail/index.ts'
import { openOrder } from './order/index.ts'
import { openPayment } from './payment/index.ts'
import { openSearch } from './search/index.ts'
import { openShipping } from './shipping/index.ts'

export type EmbeddedOptions = {
  /** The folder of the databases; made when it is not there. */
  dataFolder: string
  /** Where pictures are looked for, the first folder first. */
  mediaRoots: string[]
  /** Where the outside reaches this process, without a trailing slash. */
  baseUrl: string
  /** Where order mails are written; `<dataFolder>/mail` when it is not said. */
  mailFolder?: string
}

/** What could not be taken of a catalogue, by SKU or category path, with the reason. */
export type CatalogueOutcome = { taken: number; unchanged: number; refused: { sku: string; reason: string }[] }

export type Commerce = {
  schema(): GraphQLSchema
  configuration(): StoreConfiguration
  /** Serves /graphql, /media/*, /healthz and /readyz. */
  handler: RequestListener
  /** Takes a catalogue in; the same twice changes nothing. A bundle that breaks the contract is refused with each fault. */
  writeCatalogue(bundle: CatalogueInput, onProgress?: (done: number, total: number) => void): Promise<CatalogueOutcome>
  writeConfiguration(configuration: StoreConfigurationInput): Promise<void>
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
}: EmbeddedOptions): Promise<Commerce> {
  const databaseUrl = `sqlite:${dataFolder}`
  const relay = openRelay()
  const content = await openContent({ databaseUrl, relay })
  const { configuration } = content
  const inventory = await openInventory({ databaseUrl, relay })
  const search = await openSearch({ databaseUrl })
  const catalog = await openCatalog({ databaseUrl, configuration, inventory: inventory.api, search: search.api })
  relay.addSource(catalog.database)
  const shipping = await openShipping({ configuration })
  const payment = await openPayment({ databaseUrl, configuration })
  const cart = await openCart({
    databaseUrl,
    configuration,
    catalog: catalog.api,
    inventory: inventory.api,
    shipping: shipping.api,
    tax: shipping.api,
    payment: payment.api,
  })
  const order = await openOrder({
    databaseUrl,
    relay,
    cart: cart.api,
    inventory: inventory.api,
    payment: payment.api,
  })
  const outgoing = `file:${mailFolder ?? join(dataFolder, 'mail')}`
  const mail = await openMail({ databaseUrl, outgoing, configuration, orders: order.api, relay })

  const modules = [catalog.module, inventory.module, content.module, cart.module, order.module]
  const fused = await openFusedSchema({ modules, dynamicSdl: catalog.dynamicSdl, cacheFolder: dataFolder })
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
    baseUrl,
    mediaRoots,
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
      const outcome = await catalog.writer.write(parsed.data, onProgress)
      await content.writer.writePages(parsed.data.pages)
      await content.writer.writeBlocks(parsed.data.blocks)
      await fused.refresh()
      await relay.drain()
      return outcome
    },
    async writeConfiguration(input) {
      await content.writer.writeConfiguration(input)
    },
    settle: () => relay.drain(),
    async close() {
      closing = true
      clearInterval(watch)
      await relay.close()
      // Those who ask close before those who are asked.
      for (const service of [mail, order, cart, payment, shipping, catalog, search, inventory, content]) {
        await service.close()
      }
    },
  }
}
