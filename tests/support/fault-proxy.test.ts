import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts'
import { answerTo } from './redis.ts'

const server = createServer((socket) => {
  socket.on('error', () => {})
  socket.on('data', (data) => socket.write(data))
})
let proxy: FaultProxy
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy = await openFaultProxy((server.address() as AddressInfo).port)
})
afterAll(async () => {
  await proxy.close()
  server.close()
})

const echo = async () => (await answerTo(proxy.port, 'hello')).toString()

test('lets everything through until it is told otherwise', async () => {
  expect(await echo()).toBe('hello')
})

test('slows answers', async () => {
  await proxy.spoil({ kind: 'latency', ms: 200 })
  const began = performance.now()
  expect(await echo()).toBe('hello')
  expect(performance.now() - began).toBeGreaterThan(190)
})

test.each([{ kind: 'timeout' }, { kind: 'reset_peer' }, { kind: 'down' }] as const)(
  'keeps answers back ($kind), and lets them through afterwards',
  async (toxic) => {
    await proxy.spoil(toxic)
    await expect(echo()).rejects.toThrow()
    await proxy.spoil(null)
    expect(await echo()).toBe('hello')
  },
)
