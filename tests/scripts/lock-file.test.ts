import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as Lock

/** Where Node would look for a package that this one names, nearest first. */
function places(from: string, name: string): string[] {
  const found = [`${from}/node_modules/${name}`]
  for (let at = from.lastIndexOf('/node_modules/'); at >= 0; at = from.lastIndexOf('/node_modules/', at - 1)) {
    found.push(`${from.slice(0, at)}/node_modules/${name}`)
  }
  return [...found, `node_modules/${name}`]
}

// npm leaves out what the registry it asked did not have (npm/cli issue 4828); `npm ci` then refuses the whole file.
test('the lock file names the packages of every platform, so that a clean clone installs on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path, name).some((place) => packages[place]))
      .map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})
