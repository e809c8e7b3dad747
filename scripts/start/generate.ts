import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './child.ts'
import { fingerprint, readMark, writeMark } from './fingerprint.ts'

const mark = 'graphql/generated/.fingerprint'
const outcomes = ['types.ts', 'hooks.ts', 'operations.ts']

/** Everything codegen reads: the documents, the services' slices, and the generator itself. */
function sources(root: string): string[] {
  const slices = readdirSync(join(root, 'services'))
    .map((service) => `services/${service}/schema`)
    .filter((slice) => existsSync(join(root, slice)))
  const documents = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => `components/${name}`)
  return ['graphql', 'codegen.ts', 'scripts/codegen.ts', 'scripts/codegen', ...documents, ...slices]
}

/** Whether the typed documents in graphql/generated are those of the present sources. */
export function isGenerated(root: string): boolean {
  const complete = outcomes.every((name) => existsSync(join(root, 'graphql/generated', name)))
  return complete && readMark(join(root, mark)) === fingerprint(root, sources(root))
}

/** Generates typed documents, hooks and registered operations when a source changed. Needs no server. */
export async function generate(root: string, signal: AbortSignal): Promise<string> {
  if (isGenerated(root)) return 'unchanged'
  await runToEnd(
    {
      name: 'codegen',
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', ...process.execArgv, 'scripts/codegen.ts'],
      folder: root,
      log: join(root, 'var/log/codegen.log'),
    },
    signal,
  )
  // Taken afterwards: the first run writes the public schema, which is a source too.
  writeMark(join(root, mark), fingerprint(root, sources(root)))
  return 'types, hooks and operations'
}
