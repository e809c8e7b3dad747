import type { PaymentApi } from '../../contracts/internal/payment.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import type { Charge, ChargeOutcome, PaymentMethod } from './domain/payment-method.ts'
import { paymentMethods } from './methods/payment-methods.ts'
import { chargeStore } from './store/charge-store.ts'
import { type PaymentTables, paymentMigrations } from './store/payment-tables.ts'

export type PaymentOptions = {
  databaseUrl: string
  configuration: () => StoreConfiguration
  methods?: PaymentMethod[]
}

/** The payment service: the only place that knows ways to pay and keeps what they answered. */
export async function openPayment({ databaseUrl, configuration, methods = paymentMethods }: PaymentOptions) {
  const options = { url: databaseUrl, name: 'payment', migrations: paymentMigrations, durable: true }
  const database = await openDatabase<PaymentTables>(options)
  const charges = chargeStore(database)
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
      await methodOf(charge.method)?.void({ key, reference: charge.answer })
      await charges.markVoided(key, Date.now())
    },
  }
  return { api, close: () => database.close() }
}
