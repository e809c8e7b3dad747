/** What the doctor looks at, in the order in which `npm start` needs it. Nothing is changed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt } from '../start/build.ts'
import { freeMegabytes } from '../start/disk.ts'
import { isGenerated } from '../start/generate.ts'
import { isInstalled } from '../start/install.ts'
import { lockFile, lockHolder } from '../start/lock.ts'
import { type Options, readOptions } from '../start/options.ts'
import { whyNotFree } from '../start/ports.ts'
import { isSeeded } from '../start/seed-mark.ts'
import { settingsFaults } from '../start/settings.ts'
import { findProgram, type ProgramName, programs } from '../test/programs.ts'
import { absent, type Finding, missing, there } from './finding.ts'

const startBrings = 'npm start brings it'

function npm(): Finding {
  const answer = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  if (answer.status === 0) return there('npm', answer.stdout.trim())
  return missing('npm', 'not on the path', 'install Node with npm from https://nodejs.org')
}

function disk(root: string): Finding {
  const free = freeMegabytes(root)
  const needed = isInstalled(root) ? 300 : 2000
  const says = `${(free / 1024).toFixed(1)} GB free`
  return free >= needed ? there('disk', says) : missing('disk', says, `free ${needed} MB`)
}

async function port(variable: 'PORT' | 'COMMERCE_PORT', host: string, number: number): Promise<Finding> {
  const why = await whyNotFree(host, number)
  const name = `port ${number}`
  return why ? missing(name, why, `stop it, or: ${variable}=${number + 1} npm start`) : there(name, 'free')
}

async function ports(root: string, options: Options): Promise<Finding[]> {
  const holder = lockHolder(lockFile(root))
  if (holder) return [there('shop', `running at ${holder.address} (process ${holder.pid})`)]
  const shop = await port('PORT', options.host, options.port)
  return options.commerceUrl ? [shop] : [shop, await port('COMMERCE_PORT', '127.0.0.1', options.commercePort)]
}

function prepared(root: string, options: Options): Finding[] {
  const installed = isInstalled(root)
  const outcome = (name: string, done: boolean, says: string) =>
    done ? there(name, says) : absent(name, 'not there or out of date', startBrings)
  return [
    outcome('packages', installed, 'as locked'),
    outcome('generated', isGenerated(root), 'of the present documents'),
    outcome('build', isBuilt(root), 'of the present sources'),
    ...(options.commerceUrl
      ? [there('backend', options.commerceUrl)]
      : [outcome('database', isSeeded(options.dataFolder), options.dataFolder)]),
  ]
}

/** The shop's and the services' own schemas judge the environment; they need the packages. */
async function settings(root: string): Promise<Finding> {
  if (!isInstalled(root)) return absent('settings', 'not judged before the packages are there', startBrings)
  const faults = await settingsFaults(root)
  if (faults.length === 0) return there('settings', existsSync(join(root, '.env')) ? '.env is right' : 'all defaults')
  return missing('settings', faults.join('; '), 'see .env.example')
}

function testTool(name: ProgramName): Finding {
  const found = findProgram(name)
  const { names, purpose, debian } = programs[name]
  const label = names[0] ?? name
  return found
    ? there(label, found)
    : absent(label, `for ${purpose}`, `npm test as root on Debian, or install ${debian}`)
}

/** Everything there is to say about this machine and this folder; a setting that cannot be read ends the list. */
export async function examine(root: string): Promise<Finding[]> {
  const tools = (Object.keys(programs) as ProgramName[]).map(testTool)
  const basics = [
    there('Node', `${process.version}${process.env.BRIDGED_SINCE ? ' (bridged, in .node)' : ''}`),
    npm(),
    disk(root),
  ]
  let options: Options
  try {
    options = readOptions(root, [], process.env)
  } catch (error) {
    return [...basics, missing('settings', (error as Error).message, 'change it in the shell or in .env'), ...tools]
  }
  return [...basics, ...(await ports(root, options)), ...prepared(root, options), await settings(root), ...tools]
}
