import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { groupHeader, readGroup } from '../../../contracts/group-header.ts'
import { type CustomerIdentity, guestGroupId } from '../../../contracts/internal/customer.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { authenticationError, inputError } from '../errors.ts'
import type { RequestContext } from '../module.ts'

/**
 * The store view, currency and identity of a request. An unknown store view or currency is refused in Magento's words, a
 * group that is not signed by one of `groupKeys` is refused too.
 */
export function requestContext(
  headers: IncomingHttpHeaders,
  configuration: StoreConfiguration,
  baseUrl: string,
  customer: CustomerIdentity | null = null,
  remoteAddress = '',
  groupKeys: string[] = [],
): RequestContext {
  const code = single(headers.store)
  const { views } = configuration
  const store = code ? views.find((view) => view.code === code) : (views.find((view) => view.isDefault) ?? views[0])
  if (!store) throw inputError(`Requested store is not found (${code ?? ''})`)

  const group = groupOf(single(headers[groupHeader]), groupKeys)
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
    customerGroupId: customer?.groupId ?? group ?? guestGroupId,
    remoteAddress,
    previewAt: previewAt(single(headers['preview-version'])),
  }
}

/** Quietly taking it for a guest would show everybody's prices under the group's name, for as long as caches keep them. */
function groupOf(header: string | undefined, keys: string[]): number | null {
  if (header === undefined) return null
  const group = readGroup(header, keys)
  if (group === null) throw authenticationError('X-Vitrine-Group is not signed with COMMERCE_GROUP_KEY.')
  return group
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
