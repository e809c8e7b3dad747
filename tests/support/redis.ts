import { connect } from 'node:net'
import { freePort } from '../../scripts/start/ports.ts'
import { needProgram } from '../../scripts/test/programs.ts'
import { startTemporaryServer, temporaryFolder } from './temporary-server.ts'

/** What a server says when it is sent these bytes; rejects when it says nothing within a second. */
export function answerTo(port: number, bytes: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.setTimeout(1000, () => socket.destroy(new Error('no answer')))
    socket.once('connect', () => socket.write(bytes))
    socket.once('data', (data) => {
      resolve(data)
      socket.destroy()
    })
    socket.once('error', reject)
  })
}

/** An empty Redis of this test's own, kept in memory only; at the port of one that was stopped, where it is said. */
export async function startRedis(at?: number): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const folder = temporaryFolder('redis')
  const port = at ?? (await freePort())
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const ready = async () => (await answerTo(port, 'PING\r\n')).toString().startsWith('+PONG')
  const { close } = await startTemporaryServer(
    'redis',
    folder,
    [{ command: needProgram('redis'), args }],
    ready,
    20_000,
  )
  return { url: `redis://127.0.0.1:${port}`, port, close }
}
