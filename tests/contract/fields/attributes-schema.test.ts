import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverage, invented, type Signatures, signaturesOf } from '../../../scripts/schema-compare/signatures.ts'
import { type Commerce, openEmbedded } from '../../../services/embedded.ts'
import { attributesConfiguration } from '../../support/attributes-shop.ts'
import { copySeeded, importedSource } from '../../support/seeded-commerce.ts'
import { hasMagentoSchemas, magentoSchema } from '../magento-schemas.ts'

const luma = join(import.meta.dirname, '../../../../shared/luma')
const hasLuma = existsSync(join(luma, 'fixtures'))

let folder: string
let commerce: Commerce
async function openShop(fill?: (folder: string) => Promise<void>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-schema-'))
  await fill?.(folder)
  commerce = await openEmbedded({ dataFolder: folder, mediaRoots: [], baseUrl: 'http://shop.test' })
}
async function closeShop(): Promise<void> {
  await commerce.close()
  rmSync(folder, { recursive: true, force: true })
}

const missing = (theirs: Signatures) =>
  coverage(signaturesOf(commerce.schema()), theirs).flatMap((kind) => kind.missing)
/** Orders that a Magento shop has only where a merchant made such attributes sortable; here every shop can sort by them. */
const alsoSortedBy = ['created_at', 'rating_summary'].map((name) => `ProductAttributeSortInput.${name}: SortEnum`)
const unknown = (flavour: 'plain' | 'luma') => {
  const known = ['2.4.6', '2.4.7', '2.4.8', '2.4.9'].map((release) => signaturesOf(magentoSchema(release, flavour)))
  return invented(signaturesOf(commerce.schema()), known).filter((signature) => !alsoSortedBy.includes(signature))
}

// Magento's schemas lie beside the repository, not in it: without them there is nothing to compare with, and the helper says so.
describe.skipIf(!hasMagentoSchemas)('the schema of an empty shop', () => {
  beforeAll(() => openShop())
  afterAll(closeShop)

  test('is that of a clean Magento 2.4.8 in every name and type, with nothing that no release knows', () => {
    expect(missing(signaturesOf(magentoSchema('2.4.8', 'plain')))).toEqual([])
    expect(unknown('plain')).toEqual([])
  })

  test('has no fields of attributes where the configuration says so', async () => {
    await commerce.writeConfiguration({ ...attributesConfiguration, catalog: { attributesAsFields: false } })
    await commerce.writeCatalogue({})
    const lacking = missing(signaturesOf(magentoSchema('2.4.8', 'plain')))
    expect(lacking).toContain('ProductInterface.color: Int')
    expect(lacking.every((signature) => /\.(color|manufacturer)\b/.test(signature))).toBe(true)
  })
})

// Nor is the sample shop part of it; where it is absent, the schema of the empty shop is compared all the same.
describe.skipIf(!hasMagentoSchemas || !hasLuma)('the schema of the sample shop', () => {
  beforeAll(() => openShop((into) => copySeeded(importedSource(luma), into)))
  afterAll(closeShop)

  test('is that of Magento 2.4.8 with the sample data in every name and type', async () => {
    // The published schema knows one attribute that the files of the sample shop do not bring.
    const theirs = signaturesOf(magentoSchema('2.4.8', 'luma'))
    expect(missing(theirs).filter((signature) => !signature.includes('.purpose'))).toEqual([])
    const purpose = { code: 'purpose', label: 'Purpose', input: 'select' as const, filterable: true }
    await commerce.writeCatalogue({ attributes: [{ ...purpose, options: [{ value: 'Leisure' }] }] })
    expect(missing(theirs)).toEqual([])
    expect(unknown('luma')).toEqual([])
  })
})
