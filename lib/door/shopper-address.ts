import { isIP } from 'node:net'

/**
 * The visitor's address, as the outermost proxy of ours has written it down: of `X-Forwarded-For` the entry that stands
 * `hops` from the end, each of which one proxy has appended. What stands further left anybody may have made up. With no
 * proxy in front, the entry is the one that the shop's own server wrote from the connection.
 */
export function shopperAddress(headers: Headers, hops: number): string {
  const entries = headers.get('x-forwarded-for')?.split(',') ?? []
  const entry =
    entries
      .at(-Math.max(1, hops))
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/, '') ?? ''
  return isIP(entry) ? entry : 'unknown'
}

/** The network an address is counted in: one customer's own, and the one around it. */
export function networksOf(address: string): { own: string; around: string } {
  if (isIP(address) === 6) {
    const groups = expand(address)
    return { own: `${groups.slice(0, 4).join(':')}::/64`, around: `${groups.slice(0, 3).join(':')}::/48` }
  }
  return { own: address, around: `${address.split('.').slice(0, 3).join('.')}.0/24` }
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after]
  return groups.map((group) => (Number.parseInt(group, 16) || 0).toString(16))
}
