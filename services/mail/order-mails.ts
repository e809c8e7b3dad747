import type { StoreEvent } from '../../contracts/events.ts'
import type { OrderApi, OrderDocument, PlacedOrder } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import { idempotentConsumer, type OutboxTables } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { encodeUid } from '../kit/uid.ts'
import { type Letter, letterMessage } from './domain/letter.ts'
import { orderTexts } from './texts/order-texts.ts'
import type { OrderTexts } from './texts/order-texts-type.ts'
import type { Transport } from './transports/transport.ts'

export type OrderMailsOptions = {
  database: Database<OutboxTables>
  transport: Transport
  configuration(): StoreConfiguration
  orders: Pick<OrderApi, 'order' | 'documents'>
  relay: Pick<Relay, 'subscribe'>
}

const heard = ['order.changed', 'order.cancel-requested'] as const satisfies StoreEvent['type'][]

const kinds: Record<Extract<StoreEvent, { type: 'order.changed' }>['what'], OrderDocument['kind']> = {
  invoiced: 'invoice',
  shipped: 'shipment',
  refunded: 'creditmemo',
  canceled: 'cancellation',
  commented: 'comment',
  held: 'hold',
  released: 'release',
}

/** Writes to buyers about what happened to their orders: each event once, in the language of their store view. */
export function subscribeOrderMails({ database, transport, configuration, orders, relay }: OrderMailsOptions): void {
  async function send(id: string, event: StoreEvent): Promise<void> {
    if (event.type !== 'order.changed' && event.type !== 'order.cancel-requested') return
    const order = await orders.order({ number: event.number })
    if (!order) throw new Error(`Order ${event.number} was announced and cannot be found.`)
    const { views, mail, title } = configuration()
    const view = views.find(({ code }) => code === order.content.store) ?? views.find(({ isDefault }) => isDefault)
    const locale = view?.locale ?? 'en_US'
    const { language, texts } = orderTexts(locale)
    const about = { shop: title, number: order.number, name: order.content.billingAddress.firstname }
    const letter =
      event.type === 'order.cancel-requested'
        ? texts.confirmCancellation({ ...about, id: encodeUid(order.id), key: event.token })
        : letterOf(await documentOf(event), order, texts, about, locale)
    if (!letter) return
    await transport.send({
      id: `order-${order.number}-${id}`,
      from: { name: mail.fromName, address: mail.fromAddress },
      to: order.content.email,
      date: Date.now(),
      ...letterMessage(letter, title, language),
    })
  }

  /** Numbers count each kind by itself: an invoice and a parcel may share one. */
  async function documentOf({ number, what, reference }: Extract<StoreEvent, { type: 'order.changed' }>) {
    const documents = await orders.documents({ number })
    return documents.find(
      (one) => one.kind === kinds[what] && reference === ('number' in one ? one.number : String(one.id)),
    )
  }

  relay.subscribe((delivery) =>
    idempotentConsumer(database, 'order-mails', (event) => send(delivery.id, event), [...heard])(delivery),
  )
}

type About = { shop: string; number: string; name: string }

/** What a document says to the buyer; null when it says nothing to them. */
function letterOf(
  document: OrderDocument | undefined,
  { content }: PlacedOrder,
  texts: OrderTexts,
  about: About,
  locale: string,
): Letter | null {
  if (!document) throw new Error(`Order ${about.number} changed by a document that cannot be found.`)
  const format = new Intl.NumberFormat(locale.replace('_', '-'), { style: 'currency', currency: content.currency })
  const money = (minor: number) => format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  const pieces = (lines: { line: number; quantity: number }[]) =>
    lines.map(({ line, quantity }) => `${quantity} × ${content.lines[line]?.name ?? ''}`)
  switch (document.kind) {
    case 'invoice':
      if (!document.notify) return null
      return texts.invoice({ ...about, pieces: pieces(document.lines), total: money(document.totals.grandMinor) })
    case 'shipment': {
      if (!document.notify) return null
      const tracks = document.tracks.map(({ title, number }) => (number ? `${title}: ${number}` : title))
      return texts.shipment({ ...about, pieces: pieces(document.lines), tracks })
    }
    case 'creditmemo':
      if (!document.notify) return null
      return texts.refund({ ...about, pieces: pieces(document.lines), total: money(document.totals.grandMinor) })
    case 'comment':
      return document.notify && document.visible ? texts.comment({ ...about, comment: document.message }) : null
    case 'cancellation':
      return texts.canceled({ ...about, pieces: pieces(document.lines) })
    default:
      return null
  }
}
