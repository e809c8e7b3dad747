/** The commerce process: `node services/main.ts`. One JSON line on standard output says that it is ready, and where. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { openEmbedded } from './embedded.ts'
import { env } from './kit/env.ts'
import { logger } from './kit/logger.ts'

const log = logger('commerce')
const drainMs = 10_000

const baseUrl = env.baseUrl ?? `http://${env.host}:${env.port}`
const commerce = await openEmbedded({
  dataFolder: env.dataFolder,
  mediaRoots: [join(env.dataFolder, 'media'), join(import.meta.dirname, '../demo/pictures')],
  baseUrl,
  mailFolder: env.mailFolder,
}).catch((error) => fail(error, `The databases in ${env.dataFolder} could not be opened.`))

const server = createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 30_000 }, (request, response) => {
  commerce.handler(request, response).catch((error) => {
    log.error({ err: error }, 'a request could not be answered')
    response.destroy()
  })
})
server.on('error', (error: NodeJS.ErrnoException) => {
  const busy = `Port ${env.port} is in use: set COMMERCE_PORT to a free one, or stop what listens there.`
  fail(error, error.code === 'EADDRINUSE' ? busy : 'The server could not listen.')
})
server.listen(env.port, env.host, () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : env.port
  const ready = { ready: true, url: `http://${env.host}:${port}`, graphql: `http://${env.host}:${port}/graphql` }
  console.log(JSON.stringify({ ...ready, milliseconds: Math.round(performance.now()) }))
})

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // A second signal means now.
    if (stopping) process.exit(1)
    stopping = true
    void stop()
  })
}

/** Answers what has begun, tells what is waiting, closes the files. */
async function stop() {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), drainMs).unref()
  await closed
  clearTimeout(late)
  await commerce.close()
  process.exit(0)
}

function fail(error: unknown, sentence: string): never {
  log.fatal({ err: error }, sentence)
  console.error(`${sentence} ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
