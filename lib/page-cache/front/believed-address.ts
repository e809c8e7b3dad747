import type { RequestListener } from 'node:http'

/**
 * Where no proxy of ours stands in front, what a request says of its own origin is made up: it is replaced by the address at
 * the other end of the connection. Behind proxies the list is left as it is, and read from its end (lib/door/shopper-address).
 */
export function withBelievedAddress(next: RequestListener, hops: number): RequestListener {
  if (hops > 0) return next
  return (request, response) => {
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
    return next(request, response)
  }
}
