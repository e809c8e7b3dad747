/**
 * A TCP proxy that spoils what passes, with toxiproxy's names for it: the way to a server becomes slow, silent or torn
 * without the server knowing.
 */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/**
 * `latency`: each answer comes so many milliseconds later. `timeout`: nothing comes through, and nobody is told.
 * `reset_peer`: connections are torn, new ones at once. `down`: nobody listens.
 */
export type Toxic = { kind: 'latency'; ms: number } | { kind: 'timeout' } | { kind: 'reset_peer' } | { kind: 'down' }

export type FaultProxy = {
  port: number
  /** From now on; null lets everything through again. Connections that were silenced are torn, as after a real fault. */
  spoil(toxic: Toxic | null): Promise<void>
  close(): Promise<void>
}

/** Opens it in front of a port of this machine. */
export async function openFaultProxy(targetPort: number): Promise<FaultProxy> {
  let toxic: Toxic | null = null
  const open = new Set<Socket>()

  function tear(): void {
    for (const socket of open) socket.resetAndDestroy()
  }
  function pass(from: Socket, to: Socket, isAnswer: boolean): void {
    from.on('data', (data) => {
      if (toxic?.kind === 'timeout') return
      const write = () => to.writable && to.write(data)
      if (toxic?.kind === 'latency' && isAnswer) setTimeout(write, toxic.ms)
      else write()
    })
    from.on('close', () => to.destroy())
    from.on('error', () => to.destroy())
  }

  const server = createServer((visitor) => {
    visitor.on('error', () => {})
    if (toxic?.kind === 'reset_peer') {
      visitor.resetAndDestroy()
      return
    }
    const target = connect({ host: '127.0.0.1', port: targetPort })
    for (const socket of [visitor, target]) {
      open.add(socket.setNoDelay())
      socket.once('close', () => open.delete(socket))
    }
    pass(visitor, target, false)
    pass(target, visitor, true)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    port,
    async spoil(next) {
      const before = toxic
      toxic = next
      if (next?.kind === 'reset_peer' || before?.kind === 'timeout' || next?.kind === 'down') tear()
      if (next?.kind === 'down' && server.listening) await new Promise((resolve) => server.close(resolve))
      else if (next?.kind !== 'down' && !server.listening) await listen(port)
    },
    async close() {
      tear()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}
