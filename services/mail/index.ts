import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { OrderApi } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import { idempotentConsumer, type OutboxTables, outboxMigration } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { subscribeAccountMails } from './account-mails.ts'
import type { Message } from './domain/message.ts'
import { orderConfirmation } from './domain/order-confirmation.ts'
import { orderSummary } from './domain/order-summary.ts'
import { subscribeOrderMails } from './order-mails.ts'
import { subscribeShopMails } from './shop-mails.ts'
import { transportOf } from './transports/transports.ts'

export type MailOptions = {
  databaseUrl: string
  /** Where mail goes: `file:<folder>`. */
  outgoing: string
  configuration: () => StoreConfiguration
  orders: Pick<OrderApi, 'order' | 'documents'>
  /** Whom mails about accounts go to; none are written without it. */
  customers?: Pick<CustomerApi, 'customer' | 'openSealed'>
  /** Where this installation answers, without a trailing slash. */
  baseUrl?: string
  relay: Pick<Relay, 'subscribe'>
}

/** The mail service: hears of what happened and writes each mail once. Nobody asks it anything. */
export async function openMail(options: MailOptions) {
  const { databaseUrl, outgoing, configuration, orders, customers, baseUrl = '', relay } = options
  const transport = transportOf(outgoing)
  const migrations = { '001_inbox': outboxMigration }
  const database = await openDatabase<OutboxTables>({ url: databaseUrl, name: 'mail', migrations })

  async function confirmation(number: string): Promise<Message> {
    const order = await orders.order({ number })
    if (!order) throw new Error(`Order ${number} was announced and cannot be found.`)
    const { views, mail, title } = configuration()
    const view = views.find(({ code }) => code === order.content.store) ?? views.find(({ isDefault }) => isDefault)
    const summary = orderSummary(order, view?.locale ?? 'en_US', view?.timezone ?? 'UTC')
    return {
      id: `order-${number}`,
      from: { name: mail.fromName, address: mail.fromAddress },
      to: order.content.email,
      date: order.placedAt,
      ...orderConfirmation(summary, title),
    }
  }

  relay.subscribe(
    idempotentConsumer(
      database,
      'order-confirmation',
      async (event) => {
        if (event.type === 'order.placed') await transport.send(await confirmation(event.number))
      },
      ['order.placed'],
    ),
  )
  subscribeOrderMails({ database, transport, configuration, orders, relay })
  subscribeShopMails({ database, transport, configuration, baseUrl, relay })
  if (customers) subscribeAccountMails({ database, transport, configuration, customers, baseUrl, relay })
  return { close: () => database.close() }
}
