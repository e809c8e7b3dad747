/**
 * Puts the front door before Next: `node --import ./lib/page-cache/front/preload.ts node_modules/next/dist/bin/next start`.
 * Next makes its own server; what is replaced here is how that server gets its listener.
 */
import http, { type RequestListener } from 'node:http'
import { frontDoor } from './front-door.ts'
import { refuseUnreadable } from './guard-response.ts'

const { createServer } = http
http.createServer = ((...given: unknown[]) => {
  const at = given.findIndex((one) => typeof one === 'function')
  const wrapped = given.map((one, index) => (index === at ? frontDoor({ next: one as RequestListener }) : one))
  const server = (createServer as (...args: unknown[]) => http.Server)(...wrapped)
  return at < 0 ? server : server.on('clientError', refuseUnreadable)
}) as typeof http.createServer
