import { join } from 'node:path'
import { Halt } from './halt.ts'

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
      const [, ...lines] = (error as Error).message.split('\n')
      faults.push(...lines.map((line) => line.trim()).filter(Boolean))
      if (lines.length === 0) faults.push((error as Error).message)
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
