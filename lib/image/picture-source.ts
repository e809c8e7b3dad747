import { env } from '@/lib/env'

/** Stands for the commerce backend, so that its address is in no page and may change without changing any. */
const backendHost = '-'
const backend = new URL(env.COMMERCE_URL)
/** What sharp reads safely. SVG is left out: it is a program, not a picture. */
const picturePath = /\.(jpe?g|png|webp|avif|gif)$/i
const maxLength = 500

const originOf = (entry: string) => new URL(entry.includes('://') ? entry : `https://${entry}`).origin

/** The origins pictures may be fetched from: the backend's own and MEDIA_HOSTS. */
const originsByHost = new Map<string, string>([
  [backendHost, backend.origin],
  ...env.MEDIA_HOSTS.map((entry): [string, string] => [new URL(originOf(entry)).host, originOf(entry)]),
])

/**
 * Names a picture for the shop's own image address, or answers `null` when it lies on a host that is not allowed or is
 * not of a kind that can be resized: such a picture is shown as it is.
 */
export function pictureSource(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url, backend.origin)) return null
  const { origin, pathname } = new URL(url, backend.origin)
  if (!picturePath.test(pathname) || pathname.length > maxLength) return null
  const host = [...originsByHost].find(([, allowed]) => allowed === origin)?.[0]
  return host ? `${host}${pathname}` : null
}

/** The address behind a source, or `null` when it leaves the allowed hosts, whatever tricks it is spelled with. */
export function sourceAddress(source: string): URL | null {
  const slash = source.indexOf('/')
  const origin = originsByHost.get(source.slice(0, slash))
  const pathname = source.slice(slash)
  // Dots and slashes in disguise would be resolved by the next server, not by us.
  if (!origin || source.length > maxLength || /%(2e|2f|5c|00)|\\|\/\/|\/\.\.?(\/|$)/i.test(pathname)) return null
  if (!picturePath.test(pathname) || !URL.canParse(pathname, origin)) return null
  const address = new URL(pathname, origin)
  return address.origin === origin && !address.search && !address.hash ? address : null
}
