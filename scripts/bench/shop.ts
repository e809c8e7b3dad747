import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import type { Sample } from './samples.ts'

/** A running shop and its one client. */
export type Shop = {
  /** From the start of the process until it answers, and what it held then. */
  startMs: number
  startCpuMs: number
  startRssMb: number
  /** One request over the same connection; throws when it is refused. */
  ask(query: string, variables: object): Promise<{ data: Record<string, unknown>; sample: Sample }>
  rssMb(): Promise<number>
  close(): Promise<void>
}

type Ready = { port: number; startCpuMs: number; rssMb: number }
type Cost = { cpuMs: number; statements: number }

/** Starts the shop of a folder. */
export async function openShop(folder: string): Promise<Shop> {
  const started = performance.now()
  const child = fork(join(import.meta.dirname, 'server.ts'), [folder], {
    env: { ...process.env, LOG_LEVEL: 'error' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const next = messages(child)
  const ready = (await next()) as Ready
  const startMs = performance.now() - started
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })

  async function ask(query: string, variables: object) {
    const begun = performance.now()
    const { status, text } = await post(ready.port, agent, JSON.stringify({ query, variables }))
    const ms = performance.now() - begun
    const cost = (await next()) as Cost
    const body = JSON.parse(text) as { data?: Record<string, unknown>; errors?: { message: string }[] }
    if (status !== 200 || body.errors || !body.data) throw new Error(`${status} ${text.slice(0, 500)}\n${query}`)
    return { data: body.data, sample: { ms, ...cost } }
  }
  return {
    startMs,
    startCpuMs: ready.startCpuMs,
    startRssMb: ready.rssMb,
    ask,
    async rssMb() {
      child.send('memory')
      return ((await next()) as { rssMb: number }).rssMb
    },
    async close() {
      agent.destroy()
      child.send('close')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** What the child says, one after the other; throws when it ends instead. */
function messages(child: ChildProcess): () => Promise<unknown> {
  const waiting: unknown[] = []
  let wake: (() => void) | null = null
  child.on('message', (message) => {
    waiting.push(message)
    wake?.()
  })
  child.on('exit', () => wake?.())
  return async () => {
    while (waiting.length === 0) {
      if (child.exitCode !== null) throw new Error(`The shop ended with ${child.exitCode}.`)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return waiting.shift()
  }
}

function post(port: number, agent: Agent, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
