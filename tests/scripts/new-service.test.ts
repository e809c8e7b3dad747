import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-server.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const folder = temporaryFolder('new-service')
const env = { ...process.env, VITRINE_ROOT: folder, LOG_LEVEL: 'silent' }
const node = ['--disable-warning=ExperimentalWarning']
const begin = (name: string) => run(process.execPath, [...node, join(root, 'scripts/new-service.ts'), name], { env })

beforeAll(() => {
  for (const name of ['services', 'contracts', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = `
import { openEmbedded } from './services/embedded.ts'
const commerce = await openEmbedded({ dataFolder: './data', mediaRoots: [], baseUrl: 'http://127.0.0.1' })
await commerce.writeCatalogue({ products: [{ sku: 'mug', type: 'simple', name: 'Mug', urlKey: 'mug', price: '1' }] })
await commerce.settle()
const { data, errors } = await commerce.admin('{ giftCardsNotes { sku text } }')
console.log(JSON.stringify(errors ?? data))
await commerce.close()
`

test('a service is begun in one command, opens with the others, hears what happens and answers the administration', async () => {
  await begin('gift-cards')
  writeFileSync(join(folder, 'ask.ts'), ask)
  const { stdout } = await run(process.execPath, [...node, 'ask.ts'], { cwd: folder, env })
  expect(JSON.parse(stdout)).toEqual({
    giftCardsNotes: [{ sku: 'mug', text: expect.stringMatching(/^changed at 20/) }],
  })
  expect(existsSync(join(folder, 'services/gift-cards/domain/note.test.ts'))).toBe(true)
})

test('a name that is taken or no name is refused, and nothing is changed', async () => {
  const before = readFileSync(join(folder, 'services/embedded/open-services.ts'), 'utf8')
  await expect(begin('cart')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') })
  await expect(begin('Gift Cards')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no name for a service'),
  })
  expect(readFileSync(join(folder, 'services/embedded/open-services.ts'), 'utf8')).toBe(before)
})
