import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../scripts/start/ports.ts'
import { needProgram } from '../../scripts/test/programs.ts'
import { answerTo } from './redis.ts'
import { startTemporaryServer, temporaryFolder } from './temporary-server.ts'

/** A client's first words in AMQP 0-9-1; a broker that is up answers with a method frame. */
const greeting = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1')
const methodFrame = 1

/**
 * An empty RabbitMQ of this test's own. Erlang's port mapper is started here too, on a port of its own: the broker would
 * otherwise leave a daemon behind or meet one of the system.
 */
export async function startRabbitMq(): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const folder = temporaryFolder('rabbitmq')
  const [port, distribution, mapper] = [await freePort(), await freePort(), await freePort()]
  const settings = join(folder, 'rabbitmq.conf')
  writeFileSync(settings, `listeners.tcp.1 = 127.0.0.1:${port}\ndisk_free_limit.absolute = 20MB\nlog.console = true\n`)
  writeFileSync(join(folder, 'plugins'), '[].')
  const env = {
    HOME: folder,
    ERL_EPMD_PORT: String(mapper),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: `vitrine${port}@localhost`,
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_CONFIG_FILE: settings,
    RABBITMQ_CONF_ENV_FILE: join(folder, 'none'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'logs'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
    RABBITMQ_NODE_PORT: String(port),
  }
  const programs = [
    { command: 'epmd', args: ['-port', String(mapper), '-address', '127.0.0.1'], env },
    { command: needProgram('rabbitmq'), args: [], env },
  ]
  const ready = async () => (await answerTo(port, greeting))[0] === methodFrame
  const { close } = await startTemporaryServer('rabbitmq', folder, programs, ready, 90_000)
  return { url: `amqp://guest:guest@127.0.0.1:${port}`, port, close }
}
