import type { CartApi } from '../../contracts/internal/cart.ts'
import { openCart } from '../cart/index.ts'
import { openCatalog } from '../catalog/index.ts'
import { openContent } from '../content/index.ts'
import { openCustomer } from '../customer/index.ts'
import { openInventory } from '../inventory/index.ts'
import type { AdminModule } from '../kit/admin-module.ts'
import { openRelay } from '../kit/relay.ts'
import { openMail } from '../mail/index.ts'
import { openOrder } from '../order/index.ts'
import { openPayment, type PaymentOptions } from '../payment/index.ts'
import { openPurge } from '../purge/index.ts'
import { openSearch } from '../search/index.ts'
import { openShipping } from '../shipping/index.ts'

export type ServicesOptions = {
  dataFolder: string
  mailFolder: string
  databaseUrl(service: string): string
  /** Where the catalog is read, if not where it is written. */
  catalogReplicaUrl?: string | undefined
  /** Where the outside reaches this process, without a trailing slash. */
  baseUrl?: string
  /** Keys that sign customers' tokens; made and kept in the data when it is not said. */
  tokenKeys?: string | undefined
  /** Caches that are told what has ended, and what proves that it is we who tell them. */
  purgeHosts?: string[] | undefined
  purgeToken?: string | undefined
  /** Accounts at payment gateways. */
  gateways?: PaymentOptions['gateways']
}

/** Opens every service in one process and introduces them to each other: neighbours are plain calls. */
export async function openServices(options: ServicesOptions) {
  const { dataFolder, mailFolder, databaseUrl, baseUrl, tokenKeys } = options
  const relay = openRelay()
  const content = await openContent({ databaseUrl: databaseUrl('content'), relay })
  const { configuration } = content
  const inventory = await openInventory({ databaseUrl: databaseUrl('inventory'), relay })
  const search = await openSearch({ databaseUrl: `sqlite:${dataFolder}` })
  const shipping = await openShipping({ configuration })
  const catalog = await openCatalog({
    databaseUrl: databaseUrl('catalog'),
    replicaUrl: options.catalogReplicaUrl,
    configuration,
    inventory: inventory.api,
    stock: inventory.writer,
    search: search.api,
    tax: shipping.api,
    customerGroups: () => customer.api.groups(),
    hasBought: (request) => order.api.hasBought(request),
    page: content.page,
  })
  relay.addSource(catalog.database)
  // A page that is published later than the catalogue was written gets its address when it is told.
  relay.subscribe(async ({ event }) => {
    if (event.type === 'stock.changed') await catalog.stockChanged(event.skus)
    if (event.type === 'page.removed') await catalog.api.releasePages([event.identifier])
    if (event.type === 'page.published') {
      await catalog.api.registerUrls([{ type: 'CMS_PAGE', identifier: event.identifier }])
    }
  })
  const payment = await openPayment({
    databaseUrl: databaseUrl('payment'),
    configuration,
    bill: (request) => cart.api.bill(request),
    ...(options.gateways && { gateways: options.gateways }),
  })
  const customer = await openCustomer({
    databaseUrl: databaseUrl('customer'),
    relay,
    configuration,
    catalog: catalog.api,
    cart: (): CartApi => cart.api,
    tokenKeys,
  })
  const cart = await openCart({
    databaseUrl: databaseUrl('cart'),
    relay,
    configuration,
    catalog: catalog.api,
    inventory: inventory.api,
    shipping: shipping.api,
    tax: shipping.api,
    payment: payment.api,
    customer: customer.api,
  })
  const order = await openOrder({
    databaseUrl: databaseUrl('order'),
    configuration,
    relay,
    cart: cart.api,
    inventory: inventory.api,
    payment: payment.api,
    customers: customer.api,
  })
  const outgoing = `file:${mailFolder}`
  const mail = await openMail({
    databaseUrl: databaseUrl('mail'),
    outgoing,
    configuration,
    orders: order.api,
    customers: customer.api,
    ...(baseUrl !== undefined && { baseUrl }),
    relay,
  })

  const purge = await openPurge({
    databaseUrl: databaseUrl('purge'),
    relay,
    catalog: catalog.api,
    hosts: options.purgeHosts,
    token: options.purgeToken,
  })

  // Those who ask close before those who are asked.
  const closing = [purge, mail, order, cart, customer, payment, shipping, catalog, search, inventory, content]
  return {
    relay,
    configuration,
    content,
    inventory,
    search,
    catalog,
    shipping,
    payment,
    customer,
    cart,
    order,
    mail,
    purge,
    /** The services with a slice of the public schema, in the order in which they are fused. */
    federated: [catalog, inventory, content, customer, cart, order, payment],
    async close() {
      await relay.close()
      for (const service of closing) await service.close()
    },
  }
}

/** What these services let a merchant change. */
export function adminModules(services: object[]): AdminModule[] {
  return services.flatMap((service) => ('admin' in service ? (service.admin as AdminModule | AdminModule[]) : []))
}
