/**
 * Puts the front door before Next: `node --import ./lib/page-cache/front/preload.ts node_modules/next/dist/bin/next start`.
 * Next makes its own server; what is replaced here is how that server gets its listener.
 */
import http, { type RequestListener } from 'node:http'
import { env } from '../../env.ts'
import { withBelievedAddress } from './believed-address.ts'
import { frontDoor } from './front-door.ts'
import { refuseUnreadable } from './guard-response.ts'
import { warmUpAtStart } from './warm-up.ts'

const { createServer } = http
http.createServer = ((...given: unknown[]) => {
  const at = given.findIndex((one) => typeof one === 'function')
  const door = (next: RequestListener) => frontDoor({ next: withBelievedAddress(next, env.TRUSTED_PROXY_HOPS) })
  const wrapped = given.map((one, index) => (index === at ? door(one as RequestListener) : one))
  const server = (createServer as (...args: unknown[]) => http.Server)(...wrapped)
  if (at < 0) return server
  return server.on('clientError', refuseUnreadable).once('listening', () => void warmUpAtStart(server))
}) as typeof http.createServer
