import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-server.ts'

const root = join(import.meta.dirname, '../..')
const folder = temporaryFolder('command-line')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function commerce(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const args = ['--disable-warning=ExperimentalWarning', 'scripts/commerce.ts', ...words]
  const env = { ...process.env, COMMERCE_DATA: folder, LOG_LEVEL: 'silent' }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

test('a setting is changed, stays changed, and stands in the log under the command line', async () => {
  expect(await commerce('setting:set', 'title', 'Corner Shop')).toMatchObject({ code: 0, out: '"Corner Shop"\n' })
  expect(await commerce('setting:get', 'title')).toMatchObject({ code: 0, out: '"Corner Shop"\n' })
  const { out } = await commerce('log:show')
  expect(JSON.parse(out)).toMatchObject([{ username: 'command line', field: 'setConfiguration', outcome: 'done' }])
})

test('an administrator is made with a password that is shown once', async () => {
  const { code, out } = await commerce('admin:create', 'ann', '--role', 'Merchandisers')
  expect([code, out]).toEqual([0, expect.stringMatching(/^password: \S{20,}\n/)])
  expect((await commerce('admin:list')).out).toContain('"ann"')
})

test('what cannot be done says why, with the usage, and ends with its own code', async () => {
  expect(await commerce('setting:set', 'title')).toMatchObject({
    code: 2,
    err: '<value> is missing.\nUsage: npm run commerce -- setting:set <path> <value>\n',
  })
  expect(await commerce('setting:set', 'tilte', 'x')).toMatchObject({ code: 1, err: 'There is no setting "tilte".\n' })
  expect((await commerce('sell:everything')).err).toContain('There is no command "sell:everything".')
  expect((await commerce('help')).out).toContain('setting:set <path> <value>')
})

test('a product is added from a file, priced and stocked', async () => {
  const file = join(folder, 'mug.json')
  writeFileSync(file, JSON.stringify({ sku: 'mug', type: 'simple', name: 'Mug', urlKey: 'mug', price: '8.50' }))
  expect(await commerce('product:save', file)).toMatchObject({ code: 0, err: '' })
  expect(await commerce('product:set-price', 'mug', '9.95')).toMatchObject({ code: 0 })
  expect(JSON.parse((await commerce('stock:set', 'mug', '12')).out)).toEqual({ sku: 'mug', quantity: 12 })
  const { out } = await commerce('graphql', '{ product(sku: "mug") { product } }')
  expect(out).toContain('9.95')
  expect(await commerce('product:set-price', 'mug', 'cheap')).toMatchObject({
    code: 2,
    err: expect.stringContaining('<price> must be an amount such as 19.95, not "cheap".'),
  })
})
