import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { type Commerce, openEmbedded } from '../embedded.ts'
import { env } from '../kit/env.ts'
import { logger } from '../kit/logger.ts'

const log = logger('commerce')
/** How long a stopping process waits for answers under way. */
const drainMs = 10_000

/** Opens the databases, listens, says so in one line, and stops in order when it is told to. */
export async function serveCommerce(): Promise<void> {
  const commerce = await openEmbedded({
    dataFolder: env.dataFolder,
    mediaRoots: [join(env.dataFolder, 'media'), join(import.meta.dirname, '../../demo/pictures')],
    baseUrl: env.baseUrl ?? `http://${env.host}:${env.port}`,
    mailFolder: env.mailFolder,
    tokenKeys: env.tokenKeys,
    groupKeys: env.groupKeys,
    gateways: env.gateways,
    purgeHosts: env.purgeHosts,
    purgeToken: env.purgeToken,
    introspection: env.introspection,
    showErrors: env.showErrors,
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
    const url = `http://${env.host}:${typeof address === 'object' ? address?.port : env.port}`
    console.log(
      JSON.stringify({ ready: true, url, graphql: `${url}/graphql`, milliseconds: Math.round(performance.now()) }),
    )
  })
  stopOnSignal(server, commerce)
}

function stopOnSignal(server: Server, commerce: Commerce): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1)
      stopping = true
      stop(server, commerce).catch((error) => fail(error, 'The process could not stop in order.'))
    })
  }
}

/** Answers what has begun, closes the files, goes. */
async function stop(server: Server, commerce: Commerce): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), drainMs)
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
