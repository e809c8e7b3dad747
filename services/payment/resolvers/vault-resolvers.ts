import { authorizationError, noSuchEntity } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import type { vaultStore } from '../store/vault-store.ts'

/** What a customer let the shop keep to pay with: seen and forgotten by its owner alone. */
export function vaultResolvers(vault: ReturnType<typeof vaultStore>): CommerceModule['resolvers'] {
  async function list(customerId: number) {
    const tokens = await vault.ofCustomer(customerId)
    return {
      items: tokens.map(({ publicHash, method, type, details }) => ({
        public_hash: publicHash,
        payment_method_code: method,
        type,
        details,
      })),
    }
  }
  const customerOf = (context: RequestContext) => {
    context.cacheable = false
    if (!context.customer) throw authorizationError("The current customer isn't authorized.")
    return context.customer.id
  }

  return {
    Query: {
      customerPaymentTokens: (_: unknown, _args: unknown, context: RequestContext) => list(customerOf(context)),
    },
    Mutation: {
      deletePaymentToken: async (_: unknown, args: { public_hash: string }, context: RequestContext) => {
        const customerId = customerOf(context)
        if (!(await vault.remove(customerId, args.public_hash))) {
          throw noSuchEntity(`Could not find a token using public hash: ${args.public_hash}`)
        }
        return { result: true, customerPaymentTokens: await list(customerId) }
      },
    },
  }
}
