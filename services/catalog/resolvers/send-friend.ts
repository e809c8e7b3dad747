import { authorizationError, inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { emit } from '../../kit/outbox.ts'
import { openRateLimit } from '../../kit/rate-limit.ts'
import { type Recommendation, refusalOf } from '../domain/recommendation.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { isVisible } from './nodes.ts'

type Input = Recommendation & { product_id: number }
const hourMs = 3600 * 1000

/** `sendEmailToFriend`: announces a recommendation, which the mail service sends. Limited per address and hour. */
export function sendEmailToFriend(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const { database, configuration, now } = parts
  const settings = () => configuration().catalog.sendFriend
  const limit = openRateLimit(
    () => settings().maxPerHour,
    hourMs,
    () => now().getTime(),
  )

  return async (_parent: unknown, { input }: { input?: Input | null }, context: RequestContext) => {
    context.cacheable = false
    if (!input) throw inputError('"input" value must be specified.')
    const { enabled, allowGuests, maxPerHour, maxRecipients } = settings()
    if (!enabled) throw inputError('"Email to a Friend" is not enabled.')
    if (!allowGuests && !context.customer) throw authorizationError("The current customer isn't authorized.")
    const tooOften = () => inputError(`You can't send messages more than ${maxPerHour} times an hour.`)
    if (!limit.allows(context.remoteAddress)) throw tooOften()
    const product = await readsOf(context).product.load(input.product_id)
    if (!isVisible(product)) {
      throw noSuchEntity("The product that was requested doesn't exist. Verify the product and try again.")
    }
    const recommendation = trimmed(input)
    const refusal = refusalOf(recommendation, maxRecipients)
    if (refusal) throw inputError(refusal)
    if (!limit.take(context.remoteAddress)) throw tooOften()
    await database.transaction((t) =>
      emit(t, {
        type: 'product.recommended',
        sku: product.sku,
        urlKey: product.urlKey,
        store: context.store.code,
        ...recommendation,
      }),
    )
    return recommendation
  }
}

function trimmed({ sender, recipients }: Recommendation): Recommendation {
  const [name, email, message] = [sender.name.trim(), sender.email.trim(), sender.message.trim()]
  return {
    sender: { name, email, message },
    recipients: recipients.map((one) => ({ name: one.name.trim(), email: one.email.trim() })),
  }
}
