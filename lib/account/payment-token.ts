import { z } from 'zod/mini'

/** As Magento's vaults write them: PayPal's and Braintree's `maskedCC`, others' `cc_last_4`, an account's `payerEmail`. */
const details = z.object({
  maskedCC: z.optional(z.coerce.string()),
  cc_last_4: z.optional(z.coerce.string()),
  expirationDate: z.optional(z.coerce.string()),
  payerEmail: z.optional(z.coerce.string()),
})

/** What a kept way to pay says of itself: a card's last digits, until when it is good, or the account it belongs to. */
export function describeToken(json: string): { digits: string; expires: string; account: string } {
  const nothing = { digits: '', expires: '', account: '' }
  try {
    const parsed = details.safeParse(JSON.parse(json))
    if (!parsed.success) return nothing
    const { maskedCC = '', cc_last_4 = '', expirationDate = '', payerEmail = '' } = parsed.data
    return {
      digits: (maskedCC || cc_last_4).replace(/\D/g, '').slice(-4),
      expires: expirationDate,
      account: payerEmail,
    }
  } catch {
    return nothing
  }
}
