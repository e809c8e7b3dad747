import type { StoreEvent } from '../../contracts/events.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import { idempotentConsumer, type OutboxTables } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { type Letter, letterMessage } from './domain/letter.ts'
import { orderTexts } from './texts/order-texts.ts'
import type { OrderTexts } from './texts/order-texts-type.ts'
import type { Transport } from './transports/transport.ts'

export type ShopMailsOptions = {
  database: Database<OutboxTables>
  transport: Transport
  configuration(): StoreConfiguration
  /** Where this installation answers, without a trailing slash; links lead there unless the shop has its own address. */
  baseUrl: string
  relay: Pick<Relay, 'subscribe'>
}

const heard = ['contact.asked', 'product.recommended'] as const satisfies StoreEvent['type'][]
type Post = { to: string; letter: Letter }

/** Passes questions on to the shop, and recommendations to those they are meant for: each event once. */
export function subscribeShopMails({ database, transport, configuration, baseUrl, relay }: ShopMailsOptions): void {
  function postsFor(event: StoreEvent, texts: OrderTexts): Post[] {
    const { mail, title: shop, productUrlSuffix } = configuration()
    if (event.type === 'contact.asked') return [{ to: mail.fromAddress, letter: texts.question({ shop, ...event }) }]
    if (event.type !== 'product.recommended') return []
    const shopUrl = mail.shopUrl?.replace(/\/+$/, '') ?? baseUrl
    const { sender, sku, urlKey } = event
    const query = `catalogsearch/result/?${new URLSearchParams({ q: sku })}`
    const url = `${shopUrl}/${urlKey ? `${encodeURIComponent(urlKey)}${productUrlSuffix}` : query}`
    return event.recipients.map(({ name, email }) => ({
      to: email,
      letter: texts.recommendation({ shop, to: name, from: sender.name, message: sender.message, product: sku, url }),
    }))
  }

  async function send(id: string, event: StoreEvent): Promise<void> {
    const { views, mail, title } = configuration()
    const store = 'store' in event ? event.store : ''
    const view = views.find(({ code }) => code === store) ?? views.find(({ isDefault }) => isDefault)
    const { language, texts } = orderTexts(view?.locale ?? 'en_US')
    for (const [index, { to, letter }] of postsFor(event, texts).entries()) {
      await transport.send({
        id: `${event.type.replace('.', '-')}-${id}-${index}`,
        from: { name: mail.fromName, address: mail.fromAddress },
        to,
        date: Date.now(),
        ...letterMessage(letter, title, language),
      })
    }
  }

  relay.subscribe((delivery) =>
    idempotentConsumer(database, 'shop-mails', (event) => send(delivery.id, event), [...heard])(delivery),
  )
}
