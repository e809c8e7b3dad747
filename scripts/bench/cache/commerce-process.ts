/** The commerce process of the cache's measurements: the embedded services as they are, and a count of what they are asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openEmbedded } from '../../../services/embedded.ts'

const [dataFolder = '', password = '', purgeHost = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '../../..')
const commerce = await openEmbedded({
  dataFolder,
  mediaRoots: [join(dataFolder, 'media'), join(root, 'demo/pictures')],
  baseUrl: 'http://127.0.0.1',
  purgeHosts: [purgeHost],
})
const made = await commerce.admin(
  `mutation($password: String!) {
    createAdminUser(username: "bench", email: "bench@localhost", password: $password, role: "Administrators") { id } }`,
  { password },
)
if (made.errors) throw new Error(made.errors.join('\n'))

/** Questions of the shop since the last count: each with its variables, so that only the same question counts as one. */
let asked: Record<string, number> = {}
const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
  // Whoever asks a shop how it is (Varnish does each second) has it ask for the store.
  if (request.url?.startsWith('/graphql') && !/query=query(\+|%20)Store\b/.test(request.url)) {
    asked[request.url] = (asked[request.url] ?? 0) + 1
  }
  commerce.handler(request, response).catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', async (message) => {
  if (message === 'count') {
    process.send?.({ asked })
    asked = {}
  }
  if (message === 'settle') {
    await commerce.settle()
    process.send?.({ settled: true })
  }
})
// Who started this is gone: nobody needs it any more.
process.on('disconnect', () => process.exit(0))
