import { join } from 'node:path'
import { Halt } from './halt.ts'

/** One fault per line, the variable first: zod's own print names it in a line of its own below. */
function namedFaults(text: string): string[] {
  const turned = text.replace(/✖ (.*)\n\s*→ at (\S+)/g, '$2: $1')
  return turned
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/**
 * What is wrong with the settings, judged by the schemas of the shop and of the services, one line each. Needs the
 * packages: call it after the installation.
 */
export async function settingsFaults(root: string): Promise<string[]> {
  const faults: string[] = []
  for (const file of ['lib/env.ts', 'services/kit/env.ts']) {
    try {
      await import(join(root, file))
    } catch (error) {
      const [first = '', ...rest] = (error as Error).message.split('\n')
      faults.push(...(rest.length > 0 ? namedFaults(rest.join('\n')) : [first]))
    }
  }
  return faults
}

/** Throws a `Halt` that names every setting that cannot be used. */
export async function needSettings(root: string): Promise<void> {
  const faults = await settingsFaults(root)
  if (faults.length === 0) return
  throw new Halt(`Settings that cannot be used (in the shell or in .env; see .env.example): ${faults.join(' · ')}`)
}
