import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { Cart } from './domain/cart.ts'

/** Where the order's mail goes: a customer's own address as it is today, or the one that the guest gave. */
export async function emailOf(
  customer: Pick<CustomerApi, 'customer'>,
  { customerId, email }: Pick<Cart, 'customerId' | 'email'>,
): Promise<string | null> {
  if (customerId === null) return email
  return (await customer.customer({ id: customerId }))?.email ?? email
}
