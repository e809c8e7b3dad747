import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBuildFiles } from './build-files.ts'

const day = 24 * 3600 * 1000
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function built(...names: string[]): string {
  const from = join(folder, 'static')
  rmSync(from, { recursive: true, force: true })
  mkdirSync(join(from, 'chunks'), { recursive: true })
  for (const name of names) writeFileSync(join(from, 'chunks', name), name)
  return from
}

test('the files of builds are kept side by side, and go a week after the last build that had them', () => {
  const into = join(folder, 'kept')
  const kept = () => readdirSync(join(into, 'chunks')).sort()
  keepBuildFiles(built('shared.js', 'one.js'), into, 0)
  keepBuildFiles(built('shared.js', 'two.js'), into, 3 * day)
  expect(kept()).toEqual(['one.js', 'shared.js', 'two.js'])
  keepBuildFiles(built('three.js'), into, 8 * day)
  expect(kept()).toEqual(['shared.js', 'three.js', 'two.js'])
})

test('where nothing was built, nothing is kept', () => {
  expect(() => keepBuildFiles(join(folder, 'none'), join(folder, 'kept'))).not.toThrow()
})
