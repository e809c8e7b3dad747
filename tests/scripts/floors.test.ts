/** One breach of every rule, put into a copy of the house: each must be reported by its name. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sizeFaults } from '../../scripts/check-sizes.ts'
import { checks } from '../../scripts/verify/checks.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const left = new Set(['node_modules', 'var', '.node', '.next', '.git', 'test-results'])
const copies = join(root, 'var/test')

/** Every import rule with a file that breaks it. Names of files are only for the reader of a failure. */
const breaches: Record<string, Record<string, string>> = {
  'no-circles': { 'lib/ring-a.ts': "import './ring-b'", 'lib/ring-b.ts': "import './ring-a'" },
  'nobody-imports-tests': { 'lib/peeks.ts': "import '../tests/support/chromium.ts'" },
  'app-composes': { 'app/reaches.ts': "import '../services/kit/uid.ts'" },
  'proxy-stays-below-app': { 'proxy.ts': "import './app/reaches'" },
  'components-stay-below-app': { 'components/cart/climbs.ts': "import '../../app/reaches'" },
  'ui-knows-no-commerce': { 'components/ui/shops.ts': "import '../cart/climbs'" },
  'lib-stays-below-components': { 'lib/climbs.ts': "import '../components/cart/climbs'" },
  'generated-is-the-ground': { 'graphql/generated/climbs.ts': "import '../../lib/peeks'" },
  'pages-are-everybodys': {
    'lib/catalog/asks-in-a-name.ts': "import '../door/ask-backend'",
    'app/[context]/reads-cookies.ts': "import 'next/headers'",
  },
  'contracts-import-nothing': { 'contracts/leans.ts': "import '../lib/peeks'" },
  'services-keep-to-themselves': {
    'services/cart/visits.ts': "import '../catalog/invited.ts'",
    'services/catalog/invited.ts': 'export {}',
  },
  'roots-stay-in-the-street': { 'services/wanders.ts': "import '../lib/peeks'" },
  'kit-knows-no-service': { 'services/kit/knows.ts': "import '../catalog/invited.ts'" },
  'domain-is-pure': { 'services/cart/domain/reads.ts': "import 'node:fs'" },
  'stores-serve-the-domain': {
    'services/cart/store/asks.ts': "import '../resolvers/answers.ts'",
    'services/cart/resolvers/answers.ts': 'export {}',
  },
  'demo-is-a-source': { 'demo/uses.ts': "import '../services/kit/uid.ts'" },
  'shop-runs-in-the-browser-too': { 'components/cart/needs-node.ts': "import 'node:fs'" },
}

let copy: string

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${text}\n`)
  }
}

/** What a check of `npm run verify` says in the copy, whether it ends well or not. */
async function said(name: string, extra: string[] = []): Promise<string> {
  const check = checks.find((candidate) => candidate.name === name)
  if (!check) throw new Error(`There is no check ${name}`)
  const args = ['--disable-warning=ExperimentalWarning', join(copy, check.file), ...check.args, ...extra]
  const options = { cwd: copy, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 }
  const answer = await run(process.execPath, args, options).catch(
    (error) => error as { stdout: string; stderr: string },
  )
  return `${answer.stdout}${answer.stderr}`
}

beforeAll(async () => {
  mkdirSync(copies, { recursive: true })
  copy = mkdtempSync(join(copies, 'copy-'))
  for (const name of readdirSync(root)) {
    if (left.has(name)) continue
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('demo/pictures/') })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  await run('git', ['init', '-q'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a breach is reported by name', () => {
  test('every import rule', async () => {
    put(Object.assign({}, ...Object.values(breaches)))
    const { default: rules } = (await import(join(root, 'scripts/verify/floors.config.mjs'))) as {
      default: { forbidden: { name: string }[] }
    }
    expect(Object.keys(breaches).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
    const report = await said('floors')
    for (const [rule, files] of Object.entries(breaches)) {
      expect(report).toMatch(new RegExp(`error ${rule}: ${Object.keys(files)[0]?.replaceAll('.', '\\.')}`))
    }
  })

  test('a file that is too long, a hall that is too full', () => {
    put({ 'lib/long.ts': '// a line\n'.repeat(251) })
    put(Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`hall-${at}.txt`, 'in the way'])))
    put({ 'README.md': 'a line\n'.repeat(120) })
    const faults = sizeFaults(copy).join('\n')
    expect(faults).toContain('lib/long.ts has 251 lines')
    expect(faults).toMatch(/The root has \d+ entries \(at most 30\)/)
    expect(faults).toContain('README.md has 120 lines')
  })

  test('an export that nobody uses', async () => {
    put({ 'lib/orphan.ts': 'export const nobodyAsks = 1' })
    expect(await said('dead code')).toContain('lib/orphan.ts')
  })

  test('the environment read outside its files, `any`, a skipped test', async () => {
    // Breaches put into a copy on purpose: the lint must name each of them.
    put({
      'lib/cart/reads-env.ts': 'export const port = process.env.PORT',
      'lib/cart/any.ts': 'export const anything = (x: any) => x',
      'lib/cart/skipped.test.ts': "import { test } from 'vitest'\n\ntest.skip('later', () => {})",
    })
    const report = await said('lint', ['--max-diagnostics=none', '--vcs-enabled=false', 'lib/cart'])
    expect(report).toMatch(/lib\/cart\/reads-env\.ts.*noProcessEnv/)
    expect(report).toMatch(/lib\/cart\/any\.ts.*noExplicitAny/)
    expect(report).toMatch(/lib\/cart\/skipped\.test\.ts.*noSkippedTests/)
  })

  test('a schema that is not what the services say', async () => {
    put({ 'graphql/schema.graphql': 'type Query { nothing: Int }' })
    expect(await said('codegen')).toContain('graphql/schema.graphql is not what')
  })

  test('a type that does not fit', async () => {
    put({
      'scripts/verify/tsconfig.json': '{"extends":"../../tsconfig.json","files":["../../lib/misfit.ts"],"include":[]}',
    })
    put({ 'lib/misfit.ts': "export const count: number = 'three'" })
    expect(await said('types')).toMatch(/lib\/misfit\.ts.*TS2322/)
  })
})
