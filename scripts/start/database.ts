import { join } from 'node:path'
import { runToEnd } from './child.ts'
import { needSpace } from './disk.ts'
import type { Options } from './options.ts'
import { isSeeded } from './seed-mark.ts'

/** Creates the embedded databases and fills them with the demo shop when they are empty; continues what was interrupted. */
export async function fillDatabase({ root, dataFolder }: Options, signal: AbortSignal): Promise<string> {
  if (isSeeded(dataFolder)) return 'kept'
  needSpace(dataFolder, 200, 'the demo shop’s database')
  let last = ''
  await runToEnd(
    {
      name: 'seed',
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', ...process.execArgv, 'scripts/seed.ts'],
      folder: root,
      log: join(root, 'var/log/seed.log'),
      env: { COMMERCE_DATA: dataFolder, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
      onLine: (line) => {
        last = line
      },
    },
    signal,
  )
  return last
}
