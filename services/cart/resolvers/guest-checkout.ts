import { authorizationError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'

/** Magento's CheckCartCheckoutAllowance: a shop may sell to customers only. */
export function allowCheckout({ configuration, customer }: Pick<RequestContext, 'configuration' | 'customer'>): void {
  if (customer || configuration.checkout.guestCheckout) return
  throw authorizationError('Guest checkout is not allowed. Register a customer account or login with existing one.')
}
