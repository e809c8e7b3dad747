/**
 * A tiny project around the real caretaker: the scripts as they are, and in place of the shop and the services programs of
 * a few lines that can be told to fail. So a start can be watched in seconds, with every fault it must survive.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freePort } from '../../scripts/start/ports.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

const here = join(import.meta.dirname, '../..')

/** Stands in for Next: builds by leaving a note, serves one page; `fail` in its folder tells it how to misbehave. */
const next = `
const { existsSync, readFileSync, writeFileSync, mkdirSync, appendFileSync } = require('node:fs')
const told = existsSync('told') ? readFileSync('told', 'utf8') : ''
const [command, , port] = process.argv.slice(2)
if (command === 'build') {
  appendFileSync('built', 'x')
  mkdirSync('.next', { recursive: true })
  if (told === 'disk-full') { console.error('Error: ENOSPC: no space left on device, write'); process.exit(1) }
  if (told === 'slow-build') setInterval(() => {}, 1000)
} else {
  require('node:http').createServer((_, answer) => answer.end('shop')).listen(Number(port), 'localhost')
  if (told === 'shop-dies') setTimeout(() => { console.error('I cannot go on'); process.exit(3) }, 800)
}`

const services = `
import { createServer } from 'node:http'
createServer((_, answer) => answer.end('ok')).listen(Number(process.env.COMMERCE_PORT), '127.0.0.1')
`
const seed = `
import { markSeeded } from './start/seed-mark.ts'
markSeeded(process.env.COMMERCE_DATA ?? '', 'demo')
console.log('3 products')
`
const codegen = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('graphql/generated', { recursive: true })
for (const name of ['types', 'hooks', 'operations']) writeFileSync('graphql/generated/' + name + '.ts', '')
`

export type Run = {
  process: ChildProcess
  said(): string
  /** Resolves when it has said this; rejects when it ends first. */
  says(text: string): Promise<void>
  ended: Promise<number | null>
}

export type SmallHouse = {
  folder: string
  port: number
  commercePort: number
  tell(word: string): void
  builds(): number
  start(env?: Record<string, string>, flags?: string[]): Run
  remove(): void
}

/** Builds the house in a temporary folder. */
export async function smallHouse(): Promise<SmallHouse> {
  const folder = temporaryFolder('house')
  const [port, commercePort] = [await freePort(), await freePort()]
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  cpSync(join(here, 'scripts/start'), join(folder, 'scripts/start'), { recursive: true })
  for (const name of ['node.mjs', 'start.mjs']) cpSync(join(here, 'scripts', name), join(folder, 'scripts', name))
  const lock = JSON.stringify({ lockfileVersion: 3, packages: { '': {} } })
  put('package.json', '{"type":"module"}')
  put('package-lock.json', lock)
  put('node_modules/.package-lock.json', lock)
  put('node_modules/next/package.json', '{"type":"commonjs"}')
  put('node_modules/next/dist/bin/next', next)
  put('services/main.ts', services)
  put('services/kit/env.ts', '')
  put('lib/env.ts', '')
  put('demo/storefronts.ts', 'export const demoStorefronts = []')
  put('app/page.tsx', '')
  put('components/price.graphql', 'fragment Price on Money { value }')
  put('scripts/seed.ts', seed)
  put('scripts/codegen.ts', codegen)

  const builds = () => {
    try {
      return readFileSync(join(folder, 'built'), 'utf8').length
    } catch {
      return 0
    }
  }
  return {
    folder,
    port,
    commercePort,
    builds,
    tell: (word) => put('told', word),
    start(env = {}, flags = []) {
      const ports = {
        PORT: String(port),
        COMMERCE_PORT: String(commercePort),
        HOST: '',
        COMMERCE_URL: '',
        COMMERCE_DATA: '',
      }
      const child = spawn(process.execPath, ['scripts/start.mjs', ...flags], {
        cwd: folder,
        env: { ...process.env, ...ports, ...env },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
      const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
      const says = (text: string) =>
        new Promise<void>((resolve, reject) => {
          const look = () => said.includes(text) && resolve()
          child.stdout.on('data', look)
          child.on('close', () => reject(new Error(`It ended without saying "${text}":\n${said}`)))
          look()
        })
      return { process: child, said: () => said, says, ended }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
