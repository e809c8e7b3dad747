/**
 * Holds the sizes of the house: small files, a short hall. It exists because a limit that nobody measures is a wish.
 * Generated files and other people's words do not count.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const limits = { file: 250, ninetyFifth: 180, rootEntries: 30, readme: 120 }
const code = /\.(tsx?|mts|mjs|js|css|vcl|sh)$/
const generated = /^graphql\/generated\/|\.d\.ts$/

/** Files that git keeps or would keep. */
function files(root: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file)))
}

const lines = (root: string, file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length

/** What is too large below this root, one sentence each with the mend; empty when all is well. */
export function sizeFaults(root: string): string[] {
  const all = files(root)
  const sizes = all
    .filter((file) => code.test(file) && !generated.test(file))
    .map((file) => ({ file, lines: lines(root, file) }))
    .sort((a, b) => a.lines - b.lines)
  const faults = sizes
    .filter((size) => size.lines > limits.file)
    .map(
      (size) => `${size.file} has ${size.lines} lines (at most ${limits.file}): move its second reason to change out.`,
    )

  const ninetyFifth = sizes[Math.ceil(sizes.length * 0.95) - 1]
  if (ninetyFifth && ninetyFifth.lines > limits.ninetyFifth) {
    const large = sizes.filter((size) => size.lines > limits.ninetyFifth).map((size) => `${size.file} ${size.lines}`)
    faults.push(`One file in twenty is over ${limits.ninetyFifth} lines; split some of: ${large.join(', ')}`)
  }
  const hall = new Set(all.map((file) => file.split('/')[0]))
  if (hall.size > limits.rootEntries) {
    faults.push(`The root has ${hall.size} entries (at most ${limits.rootEntries}): find a room for some.`)
  }
  if (existsSync(join(root, 'README.md')) && lines(root, 'README.md') >= limits.readme) {
    faults.push(`README.md has ${lines(root, 'README.md')} lines (under ${limits.readme}): move details to docs/.`)
  }
  return faults
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const faults = sizeFaults(process.cwd())
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
