/** The commerce process as an operator meets it: one line when it is ready, a clear word when it cannot start, an orderly end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-server.ts'

const folder = temporaryFolder('process')
const started: ChildProcess[] = []

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['services/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, LOG_LEVEL: 'silent', COMMERCE_DATA: folder, COMMERCE_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let output = ''
  let complaint = ''
  child.stderr?.on('data', (chunk) => (complaint += chunk))
  const ready = new Promise<{ url: string; graphql: string }>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve(JSON.parse(output))
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${complaint}`)))
  })
  ready.catch(() => {})
  return { child, ready, complaint: () => complaint }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it says when it is ready, answers, and ends in order on %s',
  async (signal) => {
    const { child, ready } = start({})
    const { graphql } = await ready
    const answer = await fetch(`${graphql}?query={storeConfig{store_code}}`)
    expect(await answer.json()).toEqual({ data: { storeConfig: { store_code: 'default' } } })
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  },
)

test('a busy port is named with its mend', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { child, complaint } = start({ COMMERCE_PORT: String(port) })
  const [code] = await once(child, 'exit')
  other.close()
  expect(code).toBe(1)
  expect(complaint()).toContain(`Port ${port} is in use: set COMMERCE_PORT`)
})

test.each([
  ['COMMERCE_PORT', 'many'],
  ['COMMERCE_BASE_URL', 'not an address'],
  ['LOG_LEVEL', 'loud'],
])('an environment with %s=%s is refused by name', async (name, value) => {
  const { child, complaint } = start({ [name]: value })
  const [code] = await once(child, 'exit')
  expect(code).not.toBe(0)
  expect(complaint()).toContain(name)
})
