import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type CustomerIdentity, guestGroupId } from '../../../contracts/internal/customer.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { inputError } from '../errors.ts'
import type { RequestContext } from '../module.ts'

/** The store view, currency and identity of a request. An unknown store view or currency is refused in Magento's words. */
export function requestContext(
  headers: IncomingHttpHeaders,
  configuration: StoreConfiguration,
  baseUrl: string,
  customer: CustomerIdentity | null = null,
  remoteAddress = '',
): RequestContext {
  const code = single(headers.store)
  const { views } = configuration
  const store = code ? views.find((view) => view.code === code) : (views.find((view) => view.isDefault) ?? views[0])
  if (!store) throw inputError(`Requested store is not found (${code ?? ''})`)

  const wanted = single(headers['content-currency'])?.toUpperCase()
  if (wanted && !store.allowedCurrencies.includes(wanted)) throw inputError('Please correct the target currency')
  return {
    configuration,
    store,
    currency: wanted ?? store.displayCurrency,
    baseUrl,
    tags: new Set(),
    cacheable: true,
    requestId: requestId(headers),
    customer,
    customerGroupId: customer?.groupId ?? guestGroupId,
    remoteAddress,
    previewAt: previewAt(single(headers['preview-version'])),
  }
}

/** Adobe Commerce's header for looking at another time: seconds since 1970. */
function previewAt(header: string | undefined): number | null {
  if (header === undefined) return null
  if (!/^\d{1,11}$/.test(header)) throw inputError('Preview-Version must be a time in seconds since 1970.')
  return Number(header)
}

function single(header: string | string[] | undefined): string | undefined {
  const value = (Array.isArray(header) ? header[0] : header)?.trim()
  return value || undefined
}

/** The caller's id, where it can stand in a log line, so that one request is found in the logs of both sides. */
function requestId(headers: IncomingHttpHeaders): string {
  const given = single(headers['x-request-id'])
  return given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}
