/**
 * Holds the commerce schema against Magento's, signature by signature, as a running shop serves it: with the fields and
 * inputs that follow from its attributes. It exists because a client's document is refused for one missing name.
 *
 *   npm run schema:compare -- [--against <folder with 2.4.8.luma.graphql …>] [--luma <folder of the sample shop>]
 *
 * Prints the share of each release and what is missing; ends with 1 when a name or signature of 2.4.8 is missing, or one
 * is there that no release knows.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSchema } from 'graphql'
import { openEmbedded } from '../services/embedded.ts'
import { runImport } from './import/run-import.ts'
import { coverage, invented, type Signatures, signaturesOf } from './schema-compare/signatures.ts'

const shared = join(import.meta.dirname, '../../shared')
const { values } = parseArgs({
  options: {
    against: { type: 'string', default: join(shared, 'magento') },
    luma: { type: 'string', default: join(shared, 'luma') },
  },
})
const required = '2.4.8'
const releases = ['2.4.6', '2.4.7', required, '2.4.9']

/** The schema of a shop with the sample catalogue, or of an empty one where the sample is not at hand. */
async function servedSchema(withLuma: boolean) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vitrine-schema-'))
  try {
    if (withLuma) await runImport({ folder: values.luma, dataFolder })
    const commerce = await openEmbedded({ dataFolder, mediaRoots: [], baseUrl: 'http://127.0.0.1' })
    // Magento's schema of the sample shop has this attribute, and the sample's files do not bring it.
    const purpose = { code: 'purpose', label: 'Purpose', input: 'select' as const, filterable: true }
    if (withLuma) await commerce.writeCatalogue({ attributes: [{ ...purpose, options: [{ value: 'Leisure' }] }] })
    const served = signaturesOf(commerce.schema())
    await commerce.close()
    return served
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const percent = (have: number, all: number) => `${((100 * have) / all).toFixed(have === all ? 0 : 2)} %`

function printCoverage(release: string, ours: Signatures, theirs: Signatures): number {
  console.log(`\nMagento ${release}`)
  let missingInAll = 0
  for (const { kind, all, missing } of coverage(ours, theirs)) {
    missingInAll += missing.length
    const share = percent(all - missing.length, all)
    console.log(
      `  ${kind.padEnd(13)} ${String(all - missing.length).padStart(5)} of ${String(all).padStart(5)}  ${share}`,
    )
    if (release >= required) for (const signature of missing) console.log(`      lacks ${signature}`)
  }
  return missingInAll
}

const withLuma = existsSync(join(values.luma, 'fixtures'))
const flavour = withLuma ? '.luma' : ''
const fileOf = (release: string) => join(values.against, `${release}${flavour}.graphql`)
if (!existsSync(fileOf(required))) {
  console.error(
    `There is no ${fileOf(required)}. Give the folder with Magento's schemas: npm run schema:compare -- --against <folder>`,
  )
  process.exit(2)
}
if (!withLuma)
  console.log(`The sample shop is not at ${values.luma}: an empty shop is compared with a clean installation.`)

const ours = await servedSchema(withLuma)
const known: Signatures[] = []
let missing = 0
for (const release of releases) {
  if (!existsSync(fileOf(release))) continue
  const theirs = signaturesOf(buildSchema(readFileSync(fileOf(release), 'utf8')))
  known.push(theirs)
  const lacking = printCoverage(release, ours, theirs)
  if (release === required) missing = lacking
}
const own = invented(ours, known)
console.log(
  own.length === 0 ? '\nNo name is ours alone.' : `\nOurs alone:\n${own.map((name) => `  ${name}`).join('\n')}`,
)
process.exitCode = missing + own.length === 0 ? 0 : 1
