/** A shop process that is there to be killed: `node kill-process.ts '{"folder": …, "urls": {…}}'` says its port in one line. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openEmbedded } from '../../services/embedded.ts'

const { folder, urls } = JSON.parse(process.argv[2] ?? '{}') as { folder: string; urls: Record<string, string> }
const commerce = await openEmbedded({
  dataFolder: folder,
  mediaRoots: [],
  baseUrl: 'http://shop.test',
  databaseUrl: (service) => urls[service] ?? `sqlite:${folder}`,
})
const server = createServer((request, response) => void commerce.handler(request, response))
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })))
process.on('SIGTERM', () => {
  server.closeAllConnections()
  void commerce.close().then(() => process.exit(0))
})
