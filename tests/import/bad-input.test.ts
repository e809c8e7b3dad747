import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportOutcome, NothingToImport, runImport } from '../../scripts/import/run-import.ts'
import { type BadFile, brokenFiles, oddFiles } from './bad-files.ts'
import { badOtherRows, badRows } from './bad-rows.ts'
import { askCatalogue } from './stored-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

const fileName = ({ what }: BadFile) =>
  `${what
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}.csv`

/** All bad files lie in one folder: none of them may stop another. */
const all = [...oddFiles, ...brokenFiles, ...badRows, ...badOtherRows]
const dataFolder = temporaryFolder()
let outcome: ImportOutcome

beforeAll(async () => {
  const folder = temporaryFolder(Object.fromEntries(all.map((file) => [fileName(file), file.content])))
  outcome = await runImport({ folder, dataFolder })
})

function check(file: BadFile) {
  // Most of these products are called A: that their addresses are told apart is a claim of its own below.
  const own = outcome.report.findings.filter((finding) => finding.file === fileName(file))
  const found = own.filter(({ column }) => column !== 'url_key')
  expect(found).toHaveLength(file.finds.length)
  for (const { reason, ...place } of file.finds) {
    expect(found).toContainEqual(expect.objectContaining({ ...place, reason: expect.stringMatching(reason) }))
  }
  for (const sku of file.takes ?? []) {
    expect(askCatalogue(dataFolder, 'SELECT sku FROM product WHERE sku = ?', sku)).toEqual([{ sku }])
  }
}

describe('a file that is unusual and right is taken:', () => {
  it.each(oddFiles)('$what', check)
})

describe('a broken file is refused by name, line and column:', () => {
  it.each(brokenFiles)('$what', check)
})

describe('a broken row is named and stops no other:', () => {
  it.each([...badRows, ...badOtherRows])('$what', check)
})

describe('what bad input leaves behind', () => {
  it('stores exactly the products that were to be taken', () => {
    const expected = all.flatMap(({ takes }) => takes ?? []).sort()
    const stored = askCatalogue<{ sku: string }>(dataFolder, 'SELECT sku FROM product').map(({ sku }) => sku)
    expect(stored.sort()).toEqual(expected)
  })

  it('gives products of one name an address each and says so', () => {
    const stored = askCatalogue<{ url_key: string }>(
      dataFolder,
      "SELECT url_key FROM product WHERE visibility <> 'none'",
    )
    expect(new Set(stored.map(({ url_key }) => url_key)).size).toBe(stored.length)
    expect(stored).toContainEqual({ url_key: 'a-crlf' })
    const moved = outcome.report.findings.find(({ sku, column }) => sku === 'crlf' && column === 'url_key')
    expect(moved?.reason).toBe('"a" belongs to another product; taken as "a-crlf"')
  })

  it('stores no script', () => {
    const [text] = askCatalogue<{ description: string }>(
      dataFolder,
      "SELECT description FROM product_text t JOIN product p ON p.id = t.product_id WHERE p.sku = 'script'",
    )
    expect(text?.description).toContain('Soft')
    expect(text?.description).not.toMatch(/script|onclick/)
  })

  it('names texts of a store view that belong to no product', () => {
    const ghost = outcome.report.findings.filter(({ sku }) => sku === 'ghost')
    expect(ghost).toEqual([expect.objectContaining({ severity: 'refused', column: 'store_view_code' })])
  })

  it('writes a report that a spreadsheet cannot run as a formula', () => {
    const file = join(dataFolder, 'report.csv')
    outcome.report.add({ severity: 'refused', file: 'x.csv', sku: '=HYPERLINK("http://example.com")', reason: 'test' })
    outcome.report.write(file)
    const report = readFileSync(file, 'utf8')
    expect(report).toContain(`"'=HYPERLINK(""http://example.com"")"`)
    expect(report.split('\n')[0]).toBe('severity,file,line,column,sku,reason')
  })

  it('refuses a folder in which there is nothing to import', async () => {
    const folder = temporaryFolder({ 'notes.csv': 'a,b\n1,2\n', 'readme.txt': 'hello' })
    await expect(runImport({ folder, dataFolder: temporaryFolder() })).rejects.toThrow(NothingToImport)
  })
})
