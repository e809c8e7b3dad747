import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { RequestListener } from '../kit/http-graphql.ts'

/** Magento's address of the link in the mail that asks to confirm a subscription. */
export const newsletterPath = '/newsletter/subscriber/confirm/'

/** Confirms a newsletter subscription: who follows the link of the mail owns its address. */
export function newsletterListener(confirm: CustomerApi['confirmSubscription']): RequestListener {
  return async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const id = Number(searchParams.get('id'))
    const code = searchParams.get('code') ?? ''
    const known = Number.isSafeInteger(id) && code !== '' && (await confirm({ id, code }))
    response.writeHead(known ? 200 : 404, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    response.end(
      known ? 'Your subscription has been confirmed.\n' : 'This is an invalid subscription confirmation code.\n',
    )
  }
}
