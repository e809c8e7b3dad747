import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-server.ts'

const bridge = join(import.meta.dirname, '../../scripts/node.mjs')
const { suits, flags } = (await import(bridge)) as {
  suits(version: string): boolean
  flags(version: string): string[]
}

describe('the bridge', () => {
  test.each([
    ['v20.9.0', false],
    ['v20.20.2', false],
    ['v22.15.1', false],
    ['v22.16.0', true],
    ['v23.5.0', false],
    ['v23.6.0', true],
    ['v24.0.0', true],
    ['v26.1.0', true],
  ])('takes Node %s as it is: %s', (version, expected) => {
    expect(suits(version)).toBe(expected)
  })

  test('asks Node 22.16 and 22.17 to strip types, which later ones do by themselves', () => {
    expect(flags('v22.16.0')).toContain('--experimental-strip-types')
    expect(flags('v22.17.1')).toContain('--experimental-strip-types')
    expect(flags('v22.18.0')).not.toContain('--experimental-strip-types')
    expect(flags('v24.1.0')).not.toContain('--experimental-strip-types')
  })

  test('runs a TypeScript file with its arguments and hands its exit code on', () => {
    const file = join(temporaryFolder('bridge'), 'hello.ts')
    writeFileSync(file, 'const word: string = process.argv[2] ?? ""\nconsole.log(word)\nprocess.exitCode = 7\n')
    const answer = spawnSync(process.execPath, [bridge, file, 'good day'], { encoding: 'utf8' })
    expect(answer).toMatchObject({ status: 7, stdout: 'good day\n' })
  })

  test('says what it wants when no file is named', () => {
    const answer = spawnSync(process.execPath, [bridge], { encoding: 'utf8' })
    expect(answer).toMatchObject({ status: 1, stderr: 'Name a file: node scripts/node.mjs scripts/seed.ts\n' })
  })
})
