import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Halt } from './halt.ts'

export type Options = {
  root: string
  /** Hot reload: `next dev`, services restarted on change, nothing built. */
  dev: boolean
  host: string
  port: number
  commercePort: number
  /** A remote backend; absent means the embedded services. */
  commerceUrl: string | undefined
  /** Where the embedded services keep their databases and media. */
  dataFolder: string
}

/**
 * Loopback by another name. Next calls every one of them localhost when it rewrites an address: told to listen on
 * 127.0.0.1, it takes its own rewrites for another server's and asks itself for ever.
 */
const loopback = ['127.0.0.1', '::1', '[::1]']

function portFrom(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Halt(`${name} is "${text}": give a number from 1 to 65535, for example ${name}=${fallback} npm start`)
}

function addressFrom(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol)) return text
  throw new Halt(
    `${name} is "${text}": give a full address, for example ${name}=https://shop.example/graphql npm start`,
  )
}

/** Reads .env.local, then .env: what the shell says wins over both, as in Next. */
export function loadEnvironmentFiles(root: string): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(root, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
}

/** What the caller asked for, by flags and environment; a value that cannot be used throws a `Halt` that names it. */
export function readOptions(root: string, args: string[], env: NodeJS.ProcessEnv): Options {
  for (const flag of args) {
    if (flag !== '--dev') throw new Halt(`"${flag}" is not known. Use npm start, npm run dev, or PORT=3001 npm start.`)
  }
  const port = portFrom('PORT', env.PORT, 3000)
  const commercePort = portFrom('COMMERCE_PORT', env.COMMERCE_PORT, 4000)
  const commerceUrl = addressFrom('COMMERCE_URL', env.COMMERCE_URL)
  if (port === commercePort && !commerceUrl) {
    throw new Halt(`PORT and COMMERCE_PORT are both ${port}: give two numbers, for example COMMERCE_PORT=${port + 1}`)
  }
  return {
    root,
    dev: args.includes('--dev'),
    host: loopback.includes(env.HOST ?? '') ? 'localhost' : env.HOST || 'localhost',
    port,
    commercePort,
    commerceUrl,
    dataFolder: resolve(root, env.COMMERCE_DATA || 'var/commerce'),
  }
}

/** The address to type: a server that listens on every interface is reached as localhost. */
export function shopAddress({ host, port }: Pick<Options, 'host' | 'port'>): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return `http://${name}:${port}`
}
