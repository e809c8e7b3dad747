/** The shop that is measured, in a process of its own: tells its address when it is ready, then what each request cost. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openEmbedded } from '../../services/embedded.ts'
import { observeStatements } from '../../services/kit/statements.ts'

const [folder = ''] = process.argv.slice(2)
let statements = 0
observeStatements(() => statements++)
const commerce = await openEmbedded({
  dataFolder: folder,
  mediaRoots: [join(folder, 'media')],
  baseUrl: 'http://127.0.0.1:4000',
})

// There is one client, so what is spent while a request is answered is spent on it.
const server = createServer(async (request, response) => {
  const [before, statementsBefore] = [process.cpuUsage(), statements]
  await commerce.handler(request, response)
  const { user, system } = process.cpuUsage(before)
  process.send?.({ cpuMs: (user + system) / 1000, statements: statements - statementsBefore })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const { user, system } = process.cpuUsage()
  process.send?.({ port, startCpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1e6 })
})
process.on('message', async (message) => {
  if (message === 'memory') process.send?.({ rssMb: process.memoryUsage().rss / 1e6 })
  if (message !== 'close') return
  server.closeAllConnections()
  await commerce.close()
  process.exit(0)
})
