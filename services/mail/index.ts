import type { OrderApi } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import { idempotentConsumer, type OutboxTables, outboxMigration } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import type { Message } from './domain/message.ts'
import { orderConfirmation } from './domain/order-confirmation.ts'
import { orderSummary } from './domain/order-summary.ts'
import { transportOf } from './transports/transports.ts'

export type MailOptions = {
  databaseUrl: string
  /** Where mail goes: `file:<folder>`. */
  outgoing: string
  configuration: () => StoreConfiguration
  orders: OrderApi
  relay: Pick<Relay, 'subscribe'>
}

/** The mail service: hears of placed orders and confirms each once. Nobody asks it anything. */
export async function openMail({ databaseUrl, outgoing, configuration, orders, relay }: MailOptions) {
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
    idempotentConsumer(database, 'order-confirmation', async (event) => {
      if (event.type === 'order.placed') await transport.send(await confirmation(event.number))
    }),
  )
  return { close: () => database.close() }
}
