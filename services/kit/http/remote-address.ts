import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const own = new BlockList()
own.addAddress('::1', 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  own.addSubnet(network, bits)
}

/**
 * Who asks, as far as it can be believed: the address at the other end, or, where that is a machine of the shop's own
 * network, the last address it says it was asked by. What stands before that in X-Forwarded-For anybody may have written.
 */
export function remoteAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = plain(socket.remoteAddress ?? '')
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)
  const forwarded = plain((told ?? '').trim())
  return isOwnNetwork(peer) && isIP(forwarded) ? forwarded : peer
}

/** Whether an address is of this machine or its private network: the storefront's servers, not a shopper. */
export function isOwnNetwork(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && own.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')
