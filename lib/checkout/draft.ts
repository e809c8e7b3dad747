import { z } from 'zod'
import type { DetailsForm } from './details-form'

const key = 'vitrine-checkout'

const address = z.object({
  name: z.string(),
  company: z.string(),
  country: z.string(),
  street: z.string(),
  street2: z.string(),
  postcode: z.string(),
  city: z.string(),
  region: z.string(),
  telephone: z.string(),
})
const draft = z.object({ email: z.string(), shipping: address, billingSame: z.boolean(), billing: address })

/** What was typed so far in this tab, or `null`. It lives no longer than the tab, because others may use the device. */
export function readDraft(storage: Pick<Storage, 'getItem'>): DetailsForm | null {
  try {
    return draft.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** Keeps what was typed. A browser that stores nothing only makes a reload cost more. */
export function writeDraft(storage: Pick<Storage, 'setItem'>, details: DetailsForm) {
  try {
    storage.setItem(key, JSON.stringify(details))
  } catch {}
}

/** Forgets what was typed, once the order stands. */
export function forgetDraft(storage: Pick<Storage, 'removeItem'>) {
  storage.removeItem(key)
}
