import type { StoreEvent } from '../../contracts/events.ts'
import type { CustomerApi, CustomerSummary, SealedPurpose } from '../../contracts/internal/customer.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import { idempotentConsumer, type OutboxTables } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { type Letter, letterMessage } from './domain/letter.ts'
import type { AccountLetters } from './texts/account-letters.ts'
import { accountTexts } from './texts/account-texts.ts'
import type { Transport } from './transports/transport.ts'

export type AccountMailsOptions = {
  database: Database<OutboxTables>
  transport: Transport
  configuration(): StoreConfiguration
  customers: Pick<CustomerApi, 'customer' | 'openSealed'>
  /** Where this installation answers, without a trailing slash; links lead there unless the shop has its own address. */
  baseUrl: string
  relay: Pick<Relay, 'subscribe'>
}
/** To whom, in which store view, and what. */
type Post = { to: string; store: string; write(texts: AccountLetters, shop: string): Letter }

const heard = [
  'customer.registered',
  'customer.confirmation-asked',
  'customer.confirmed',
  'customer.password-reset-asked',
  'customer.password-changed',
  'customer.email-changed',
  'newsletter.confirmation-asked',
  'newsletter.changed',
] as const satisfies StoreEvent['type'][]

/** Writes to customers about their accounts: each event once, in the language of the store view they came from. */
export function subscribeAccountMails(options: AccountMailsOptions): void {
  const { database, transport, configuration, customers, baseUrl, relay } = options

  const shopUrl = () => configuration().mail.shopUrl?.replace(/\/+$/, '') ?? baseUrl

  function link(path: string, parameters: Record<string, string>): string {
    return `${path}?${new URLSearchParams(parameters)}`
  }

  /** What was sealed into an event; null when its key is no longer in force, and the mail would be of no use. */
  const open = (purpose: SealedPurpose, id: number, sealed: string) => customers.openSealed({ purpose, id, sealed })

  async function confirmation({ id, email, firstname, store }: CustomerSummary, sealed: string): Promise<Post[]> {
    const key = await open('confirmation', id, sealed)
    if (!key) return []
    const url = link(`${shopUrl()}/customer/account/confirm/`, { email, key })
    return [{ to: email, store, write: (texts, shop) => texts.confirm({ name: firstname, shop, url, key }) }]
  }

  async function aboutCustomer(event: StoreEvent & { customerId: number }): Promise<Post[]> {
    const customer = await customers.customer({ id: event.customerId })
    if (!customer) return []
    const { email, firstname: name, store } = customer
    const welcome = (hasPassword: boolean): Post => ({
      to: email,
      store,
      write: (texts, shop) => texts.welcome({ name, shop, hasPassword }),
    })
    switch (event.type) {
      case 'customer.registered':
        return event.confirmationKey
          ? confirmation(customer, event.confirmationKey)
          : [welcome(event.hasPassword !== false)]
      case 'customer.confirmation-asked':
        return confirmation(customer, event.confirmationKey)
      case 'customer.confirmed':
        return [welcome(true)]
      case 'customer.password-reset-asked': {
        const token = await open('reset', customer.id, event.token)
        if (!token) return []
        const url = link(`${shopUrl()}/customer/account/createPassword/`, { email, token })
        const hours = configuration().accounts.password.resetHours
        return [{ to: email, store, write: (texts, shop) => texts.resetPassword({ name, shop, url, hours }) }]
      }
      case 'customer.password-changed':
        return [{ to: email, store, write: (texts, shop) => texts.passwordChanged({ name, shop }) }]
      case 'customer.email-changed': {
        // The old address, too: its owner hears of it when it was somebody else.
        const write: Post['write'] = (texts, shop) => texts.emailChanged({ name, shop, email })
        return [email, event.oldEmail].map((to) => ({ to, store, write }))
      }
      default:
        return []
    }
  }

  async function postsFor(event: StoreEvent): Promise<Post[]> {
    if (event.type === 'newsletter.confirmation-asked') {
      const { subscriberId, email, store } = event
      const code = await open('newsletter', subscriberId, event.code)
      if (!code) return []
      const url = link(`${baseUrl}/newsletter/subscriber/confirm/`, { id: String(subscriberId), code })
      return [{ to: email, store, write: (texts, shop) => texts.confirmNewsletter({ shop, url }) }]
    }
    if (event.type === 'newsletter.changed') {
      const { email, status } = event
      if (status === 'unconfirmed') return []
      return [{ to: email, store: '', write: (texts, shop) => texts[status]({ shop }) }]
    }
    return 'customerId' in event ? aboutCustomer(event) : []
  }

  async function send(id: string, event: StoreEvent): Promise<void> {
    const { views, mail, title } = configuration()
    for (const [index, { to, store, write }] of (await postsFor(event)).entries()) {
      const view = views.find(({ code }) => code === store) ?? views.find(({ isDefault }) => isDefault) ?? views[0]
      const { language, texts } = accountTexts(view?.locale ?? 'en_US')
      await transport.send({
        id: index === 0 ? `account-${id}` : `account-${id}-${index}`,
        from: { name: mail.fromName, address: mail.fromAddress },
        to,
        date: Date.now(),
        ...letterMessage(write(texts, title), title, language),
      })
    }
  }

  relay.subscribe((delivery) =>
    idempotentConsumer(database, 'account-mails', (event) => send(delivery.id, event), [...heard])(delivery),
  )
}
