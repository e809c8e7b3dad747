import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runToEnd } from './child.ts'
import { needSpace } from './disk.ts'
import { fingerprint, readMark, writeMark } from './fingerprint.ts'
import { Halt } from './halt.ts'

type Lock = { packages: Record<string, { version?: string; optional?: boolean; peer?: boolean; link?: boolean }> }

const mark = 'node_modules/.vitrine-installed'
const underWay = 'var/installing'

const wanted = (root: string) => fingerprint(root, ['package-lock.json'], [process.platform, process.arch])

function readLock(file: string): Lock | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Lock
  } catch {
    return undefined
  }
}

/**
 * Whether npm's own note of what it put into node_modules says the same as the lock file: so a developer's `npm install`
 * is believed. npm writes the note last, so a half-finished installation has none.
 */
function npmSaysComplete(root: string): boolean {
  const asked = readLock(join(root, 'package-lock.json'))
  const there = readLock(join(root, 'node_modules/.package-lock.json'))
  if (!asked || !there) return false
  return Object.entries(asked.packages).every(
    ([path, { version, optional }]) => path === '' || optional || there.packages[path]?.version === version,
  )
}

/** Whether node_modules is what package-lock.json asks for, on this kind of machine. Asks no network and no npm. */
export function isInstalled(root: string): boolean {
  if (existsSync(join(root, underWay))) return false
  if (readMark(join(root, mark)) === wanted(root)) return true
  if (!npmSaysComplete(root)) return false
  writeMark(join(root, mark), wanted(root))
  return true
}

/** npm as it called us, else the one on the path; run by the Node that runs this, so that engines fit. */
function npm(args: string[]): { command: string; args: string[] } {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return { command: process.execPath, args: [cli, ...args] }
  return { command: 'npm', args }
}

/** The environment in which `node` means the Node that runs this. */
export const withThisNode = () => ({ PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` })

function mended(error: unknown, log: string): unknown {
  if (!(error instanceof Halt) || error.message.startsWith('The disk is full')) return error
  if (/ENOENT/.test(error.message) && /spawn/.test(error.message)) {
    return new Halt('npm is not on the path. Install it with Node.')
  }
  const said = existsSync(log) ? readFileSync(log, 'utf8') : error.message
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(said)) {
    return new Halt('npm could not reach its registry. Connect to the network (or set npm’s proxy), then start again.')
  }
  if (/can only install packages when your package\.json and package-lock\.json/.test(said)) {
    return new Halt(
      'package-lock.json does not fit package.json. Run `npm install`, commit the lock file, start again.',
    )
  }
  return error
}

/** Brings node_modules to what the lock file says; an interrupted attempt is seen and made again. */
export async function install(root: string, signal: AbortSignal): Promise<string> {
  if (isInstalled(root)) return 'as locked'
  needSpace(root, 1500, 'installing packages')
  const log = join(root, 'var/log/install.log')
  writeMark(join(root, underWay), String(process.pid))
  try {
    const order = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    await runToEnd({ name: 'npm ci', ...order, folder: root, log, env: withThisNode() }, signal)
  } catch (error) {
    throw mended(error, log)
  }
  writeMark(join(root, mark), wanted(root))
  rmSync(join(root, underWay), { force: true })
  return 'from package-lock.json'
}
