import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RenditionStore } from './rendition-store'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renditions-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is written is read back, by the next process too', async () => {
  await new RenditionStore(folder, 1000).write('a', Buffer.from('picture'))
  expect((await new RenditionStore(folder, 1000).read('a'))?.toString()).toBe('picture')
})

test('the folder stays within its bound, and the longest unused goes first', async () => {
  const store = new RenditionStore(folder, 100)
  await store.write('old', Buffer.alloc(40))
  await store.write('used', Buffer.alloc(40))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await store.read('used')
  await store.write('new', Buffer.alloc(40))
  expect(await store.read('old')).toBeNull()
  expect(await store.read('used')).toHaveLength(40)
  expect(await store.read('new')).toHaveLength(40)
})

test('what is larger than the bound is not kept', async () => {
  const store = new RenditionStore(folder, 10)
  await store.write('a', Buffer.alloc(11))
  expect(await store.read('a')).toBeNull()
})

test('half-written files of a killed process are swept away', async () => {
  await writeFile(join(folder, 'x.1.part'), 'half')
  await new RenditionStore(folder, 100).read('a')
  expect(await readdir(folder)).toEqual([])
})
