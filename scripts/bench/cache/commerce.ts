import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../../start/child.ts'
import { fingerprint, readMark, writeMark } from '../../start/fingerprint.ts'

export const root = join(import.meta.dirname, '../../..')

/** Commerce as the measurements use it: a merchant's hand, a shopper's question, and a count of what the shop asked. */
export type Commerce = {
  url: string
  /** Runs a document at /admin/graphql, signed in; throws when it is refused. */
  admin<Data>(query: string, variables?: object): Promise<Data>
  ask<Data>(query: string, variables?: object): Promise<Data>
  /** How often the shop asked since the last count, by the question with its variables. */
  count(): Promise<Record<string, number>>
  /** Ends when every event is told. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** The demo shop's databases, filled once for each state of the code. */
async function seeded(signal: AbortSignal): Promise<string> {
  const folder = join(root, 'var/bench/demo')
  const code = fingerprint(root, [
    'services',
    'contracts',
    'demo/catalogue',
    'demo/catalogue.ts',
    'demo/configuration.ts',
  ])
  if (readMark(join(folder, 'complete')) === code) return folder
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const order = {
    name: 'seed',
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', 'scripts/seed.ts'],
    folder: root,
    log: join(root, 'var/log/bench-seed.log'),
    env: { COMMERCE_DATA: folder, LOG_LEVEL: 'warn' },
  }
  await runToEnd(order, signal)
  writeMark(join(folder, 'complete'), code)
  return folder
}

/** Opens commerce on a copy of the demo shop in this folder; it tells this host what ended. */
export async function openCommerce(folder: string, purgeHost: string, signal: AbortSignal): Promise<Commerce> {
  const data = join(folder, 'commerce')
  cpSync(await seeded(signal), data, { recursive: true })
  const password = `${randomBytes(15).toString('base64url')}-7a`
  const child = fork(join(import.meta.dirname, 'commerce-process.ts'), [data, password, purgeHost], {
    env: { ...process.env, LOG_LEVEL: 'error' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const heard = async () => {
    const done = new AbortController()
    const ended = once(child, 'exit', { signal: done.signal }).then(([code]) => {
      throw new Error(`Commerce ended with ${code}.`)
    })
    // Told to look away, it rejects, too.
    ended.catch(() => {})
    try {
      return (await Promise.race([once(child, 'message'), ended]))[0] as Record<string, unknown>
    } finally {
      done.abort()
    }
  }
  const told = async (word: string) => {
    const answer = heard()
    child.send(word)
    return answer
  }
  const { port } = (await heard()) as { port: number }
  const url = `http://127.0.0.1:${port}`

  async function post<Data>(path: string, query: string, variables: object, token?: string): Promise<Data> {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
    if (errors) throw new Error(`${errors.map(({ message }) => message).join('; ')}\n${query}`)
    return data
  }
  const signIn = 'mutation($password: String!) { generateAdminToken(username: "bench", password: $password) }'
  const { generateAdminToken: token } = await post<{ generateAdminToken: string }>('/admin/graphql', signIn, {
    password,
  })

  return {
    url,
    admin: (query, variables = {}) => post('/admin/graphql', query, variables, token),
    ask: (query, variables = {}) => post('/graphql', query, variables),
    count: async () => (await told('count')).asked as Record<string, number>,
    settle: async () => void (await told('settle')),
    async close() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
