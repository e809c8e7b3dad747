/** What a service may announce. Each event is written in the transaction that made it true, and told at least once. */
import { z } from 'zod'

export const storeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order.placed'), number: z.string() }),
  z.object({
    type: z.literal('product.changed'),
    productId: z.number().int(),
    sku: z.string(),
    categoryIds: z.array(z.number().int()),
  }),
  z.object({ type: z.literal('category.changed'), categoryId: z.number().int() }),
  z.object({ type: z.literal('stock.changed'), skus: z.array(z.string()) }),
  z.object({
    type: z.literal('order.changed'),
    number: z.string(),
    what: z.enum(['invoiced', 'shipped', 'refunded', 'canceled', 'commented', 'held', 'released']),
    reference: z.string().nullable(),
  }),
  z.object({ type: z.literal('order.cancel-requested'), number: z.string(), token: z.string() }),
  z.object({
    type: z.literal('customer.registered'),
    customerId: z.number().int(),
    /** Sealed: who writes the mail asks the customer service to open it. Null when nothing has to be confirmed. */
    confirmationKey: z.string().nullable(),
    hasPassword: z.boolean().optional(),
  }),
  /** The confirmation is to be mailed again; sealed like the first one. */
  z.object({
    type: z.literal('customer.confirmation-asked'),
    customerId: z.number().int(),
    confirmationKey: z.string(),
  }),
  z.object({ type: z.literal('customer.confirmed'), customerId: z.number().int() }),
  z.object({ type: z.literal('customer.changed'), customerId: z.number().int() }),
  z.object({ type: z.literal('customer.deleted'), customerId: z.number().int(), email: z.string() }),
  /** `token` is sealed: who writes the mail asks the customer service to open it. */
  z.object({ type: z.literal('customer.password-reset-asked'), customerId: z.number().int(), token: z.string() }),
  z.object({ type: z.literal('customer.password-changed'), customerId: z.number().int() }),
  z.object({ type: z.literal('customer.email-changed'), customerId: z.number().int(), oldEmail: z.string() }),
  /** Somebody wants the newsletter and has to confirm it; `code` is sealed. */
  z.object({
    type: z.literal('newsletter.confirmation-asked'),
    subscriberId: z.number().int(),
    email: z.string(),
    store: z.string(),
    code: z.string(),
  }),
  z.object({
    type: z.literal('newsletter.changed'),
    email: z.string(),
    status: z.enum(['subscribed', 'unsubscribed', 'unconfirmed']),
  }),
  z.object({
    type: z.literal('contact.asked'),
    name: z.string(),
    email: z.string(),
    telephone: z.string().nullable(),
    comment: z.string(),
    store: z.string(),
  }),
  z.object({
    type: z.literal('product.recommended'),
    sku: z.string(),
    /** What its page's address begins with. */
    urlKey: z.string().optional(),
    store: z.string(),
    sender: z.object({ name: z.string(), email: z.string(), message: z.string() }),
    recipients: z.array(z.object({ name: z.string(), email: z.string() })),
  }),
  z.object({ type: z.literal('rules.changed'), kind: z.enum(['catalog', 'cart']) }),
  z.object({ type: z.literal('configuration.changed') }),
  z.object({ type: z.literal('page.removed'), identifier: z.string() }),
  z.object({ type: z.literal('block.published'), identifier: z.string() }),
  z.object({ type: z.literal('page.published'), identifier: z.string() }),
])
export type StoreEvent = z.infer<typeof storeEvent>
