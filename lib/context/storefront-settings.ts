/** How one storefront is told in the settings (STOREFRONTS). */
import { z } from 'zod'

const amounts = z.record(z.string().regex(/^[A-Z]{3}$/), z.number().nonnegative())

/** How this storefront's goods are sent. Product pages then say when they arrive and what that costs; else they do not. */
const delivery = z.object({
  /** Working days on the way, at least and at most. */
  days: z.tuple([z.number().int().min(0).max(60), z.number().int().min(0).max(60)]),
  /** What is ordered until then leaves the same working day. */
  cutoff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 14:00'),
  /** The warehouse's: America/Los_Angeles. */
  timezone: z.string().refine((zone) => isTimezone(zone), 'is a time zone such as Europe/Amsterdam'),
  /** Currency to amount. */
  cost: amounts.optional(),
  /** The subtotal from which on it costs nothing. */
  freeFrom: amounts.optional(),
})

function isTimezone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

export const storefront = z.object({
  /** Part of the internal route, never shown: letters and digits. */
  code: z.string().regex(/^[a-z0-9]+$/),
  /** The backend's store view code, sent as `Store`. */
  store: z.string().min(1),
  /** BCP 47: en-US. */
  locale: z.string().min(2),
  /** Where its addresses begin: "" for the root, "/nl" for a folder. */
  path: z.string().regex(/^(\/[a-z0-9-]+)?$/, 'is empty or a folder such as /nl'),
  /** The currencies a shopper may choose; the first is what everybody gets. */
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
  /** The ids of the customer groups that see pages of their own; everybody else sees the guests'. */
  groups: z.array(z.number().int().min(1).max(99_999)).default([]),
  delivery: delivery.optional(),
})
export type Storefront = z.infer<typeof storefront>
