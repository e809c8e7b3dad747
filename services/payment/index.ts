import type { CartApi } from '../../contracts/internal/cart.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Charge, ChargeOutcome, PaymentMethod } from './domain/payment-method.ts'
import { hostedPro } from './methods/hosted-pro.ts'
import { payflowLink, payflowPro } from './methods/payflow.ts'
import { paymentMethods } from './methods/payment-methods.ts'
import { paypalExpress } from './methods/paypal-express.ts'
import { openMoneyMoves } from './move-money.ts'
import type { Gateways } from './paypal/gateways.ts'
import { nvpClient } from './paypal/nvp-client.ts'
import { payflowClient } from './paypal/payflow-client.ts'
import { paypalResolvers } from './resolvers/paypal-resolvers.ts'
import { vaultResolvers } from './resolvers/vault-resolvers.ts'
import { chargeStore } from './store/charge-store.ts'
import { movementStore } from './store/movement-store.ts'
import { type PaymentTables, paymentMigrations } from './store/payment-tables.ts'
import { sessionStore } from './store/session-store.ts'
import { vaultStore } from './store/vault-store.ts'

export type PaymentOptions = {
  databaseUrl: string
  configuration: () => StoreConfiguration
  /** The ways to pay that need no gateway. */
  methods?: PaymentMethod[]
  /** Accounts at PayPal; its methods are offered where these are known and the shop's configuration has them. */
  gateways?: Gateways
  /** What a cart comes to; asked when a payment is prepared at a gateway. */
  bill?: CartApi['bill']
}

const noGateways: Gateways = { paypal: null, payflow: null }

/** The payment service: the only place that knows ways to pay and keeps what they answered. */
export async function openPayment(opening: PaymentOptions) {
  const { databaseUrl, configuration, methods: offline = paymentMethods, gateways = noGateways, bill } = opening
  const options = { url: databaseUrl, name: 'payment', migrations: paymentMigrations, durable: true }
  const database = await openDatabase<PaymentTables>(options)
  const charges = chargeStore(database)
  const sessions = sessionStore(database, Date.now)
  const vault = vaultStore(database, Date.now)
  const nvp = gateways.paypal && nvpClient(gateways.paypal)
  const payflow = gateways.payflow && payflowClient(gateways.payflow)
  const methods = [
    ...offline,
    ...(nvp ? [paypalExpress(nvp, sessions), hostedPro(nvp, sessions)] : []),
    ...(payflow ? [payflowPro(payflow, sessions), payflowLink(payflow, sessions)] : []),
  ]
  const methodOf = (code: string) => methods.find((method) => method.code === code)
  const unknown = 'The requested Payment Method is not available.'

  const underWay = new Map<string, Promise<ChargeOutcome>>()

  /** A method is asked with the same key again after a crash, so it must answer the first outcome itself. */
  async function ask(method: PaymentMethod, charge: Charge): Promise<ChargeOutcome> {
    const known = await charges.begin(charge, Date.now())
    if (known.status === 'pending') await charges.settle(charge.key, await method.authorize(charge), Date.now())
    const settled = await charges.find(charge.key)
    if (settled?.status === 'authorized') return { status: 'authorized', reference: settled.answer ?? '' }
    const declined = settled?.status === 'declined' ? settled.answer : null
    return { status: 'declined', reason: declined ?? 'The payment was given back.' }
  }

  const api: PaymentApi = {
    async offers({ totalMinor, country }) {
      const settings = configuration().payment
      return methods.flatMap((method) => method.offer(settings, { totalMinor, country }) ?? [])
    },

    async refusal(details) {
      const method = methodOf(details.code)
      return method ? method.refusal(details) : unknown
    },

    async authorize(charge) {
      const method = methodOf(charge.code)
      if (!method) return { status: 'declined', reason: unknown }
      const outcome = underWay.get(charge.key) ?? ask(method, charge).finally(() => underWay.delete(charge.key))
      underWay.set(charge.key, outcome)
      return outcome
    },

    async void({ key }) {
      const charge = await charges.find(key)
      if (charge?.status !== 'pending' && charge?.status !== 'authorized') return
      // Money that was taken is refunded, never voided.
      if (Number(charge.captured_minor) > 0) return
      await methodOf(charge.method)?.void({ key, reference: charge.answer })
      await charges.markVoided(key, Date.now())
    },

    charges: charges.records,
    ...openMoneyMoves({ movements: movementStore(database, Date.now), find: charges.find, methodOf }),
  }
  const atPaypal = paypalResolvers({ gateways, nvp, payflow, sessions, bill: bill ?? noCarts })
  const ofVault = vaultResolvers(vault)
  const resolvers = {
    Query: { ...atPaypal.Query, ...ofVault.Query },
    Mutation: { ...atPaypal.Mutation, ...ofVault.Mutation },
  }
  const module: CommerceModule = { name: 'payment', typeDefs: readSlice(import.meta.url), resolvers }
  return { module, api, vault, close: () => database.close() }
}

const noCarts = async (): Promise<never> => {
  throw new Error('The payment service was opened without carts to ask about.')
}
