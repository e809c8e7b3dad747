import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepBuildFiles } from './build-files.ts'
import { runToEnd } from './child.ts'
import { needSpace } from './disk.ts'
import { fingerprint, readMark, writeMark } from './fingerprint.ts'
import { Halt } from './halt.ts'
import { lockFile, lockHolder } from './lock.ts'

const mark = '.next/.fingerprint'
const folders = ['app', 'components', 'lib', 'graphql', 'contracts', 'public']

/** Everything `next build` reads, and the settings that end up in what it writes. */
function sourcesHash(root: string): string {
  const files = readdirSync(root).filter((name) =>
    /\.config\.(ts|mjs|js)$|^(proxy|instrumentation|mdx-components)/.test(name),
  )
  const settings = Object.keys(process.env)
    .filter((name) => name.startsWith('NEXT_PUBLIC_') || name === 'STOREFRONTS' || name === 'MEDIA_HOSTS')
    .sort()
    .map((name) => `${name}=${process.env[name]}`)
  return fingerprint(root, [...folders, ...files, 'tsconfig.json', 'package-lock.json'], settings)
}

/** Whether .next holds a finished build of the present sources. */
export const isBuilt = (root: string) => readMark(join(root, mark)) === sourcesHash(root)

/**
 * Builds the shop when a source changed. The marker goes first and comes back last, so that a build which was interrupted
 * is never served.
 */
export async function build(root: string, signal: AbortSignal): Promise<string> {
  const hash = sourcesHash(root)
  if (readMark(join(root, mark)) === hash) return 'unchanged'
  const holder = lockHolder(lockFile(root))
  if (holder?.servesBuild && holder.pid !== process.pid) {
    throw new Halt(
      `The sources changed since ${holder.address} was started here (process ${holder.pid}), and a new build would be put under its feet. Stop it, then try again.`,
    )
  }
  needSpace(root, 600, 'building the shop')
  rmSync(join(root, mark), { force: true })
  await runToEnd(
    {
      name: 'next build',
      command: process.execPath,
      args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
      folder: root,
      log: join(root, 'var/log/build.log'),
      env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
    signal,
  )
  keepBuildFiles(join(root, '.next/static'), join(root, 'var/cache/static'))
  writeMark(join(root, mark), hash)
  return 'for production'
}
