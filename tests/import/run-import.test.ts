import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { Ledger, LedgerClosed } from '../../scripts/import/ledger.ts'
import { Interrupted, runImport } from '../../scripts/import/run-import.ts'
import { importProcess } from './import-process.ts'
import { smallShop } from './small-shop.ts'
import { askCatalogue } from './stored-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

const kinds = ({ new: fresh, changed, unchanged }: { new: number; changed: number; unchanged: number }) => [
  fresh,
  changed,
  unchanged,
]

describe('an import', () => {
  it('takes products, what they name, and pictures', async () => {
    const dataFolder = temporaryFolder()
    const outcome = await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    expect(outcome.types).toEqual({ simple: 3, configurable: 1 })
    expect(kinds(outcome.tallies.products)).toEqual([4, 0, 0])
    expect(outcome.media).toEqual({ copied: 1, unchanged: 0 })
    expect(readFileSync(join(dataFolder, 'media/catalog/product/j/jacket.jpg'), 'utf8')).toBe('picture')
    expect(existsSync(join(dataFolder, 'media/catalog/product/j/drawing.svg'))).toBe(false)
    expect(outcome.report.findings.map(({ severity }) => severity)).toEqual(['left alone'])
    expect(askCatalogue(dataFolder, 'SELECT code, label, input FROM attribute ORDER BY code')).toEqual([
      { code: 'climate', label: 'Climate', input: 'multiselect' },
      { code: 'color', label: 'Color', input: 'select' },
      { code: 'fabric_care', label: 'Fabric care', input: 'select' },
      // A fresh catalogue has colour and manufacturer, as a fresh Magento does.
      { code: 'manufacturer', label: 'Manufacturer', input: 'select' },
      { code: 'reflective', label: 'Reflective', input: 'boolean' },
      { code: 'size', label: 'Your size', input: 'select' },
    ])
    expect(askCatalogue(dataFolder, 'SELECT name_path FROM category WHERE level > 1 ORDER BY name_path')).toEqual([
      { name_path: 'Hats' },
      { name_path: 'Men' },
      { name_path: 'Men/Jackets' },
    ])
    expect(askCatalogue(dataFolder, "SELECT name FROM product_text WHERE view = 'nl'")).toEqual([{ name: 'Jas' }])
    const prices =
      'SELECT sku, price_minor, special_minor, special_from FROM product JOIN product_price ON id = product_id'
    expect(askCatalogue(dataFolder, `${prices} WHERE sku = ?`, 'jacket-m')).toEqual([
      { sku: 'jacket-m', price_minor: 5050, special_minor: 4500, special_from: '2026-09-14' },
    ])
  })

  it('gives colours and sizes swatches', async () => {
    const dataFolder = temporaryFolder()
    await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    const swatches =
      "SELECT value, swatch_type, swatch_value FROM attribute_option WHERE value IN ('Navy Blue', 'S', 'Cold')"
    const stored = askCatalogue<{ value: string; swatch_type: string; swatch_value: string }>(dataFolder, swatches)
    expect(stored.sort((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
      { value: 'Cold', swatch_type: null, swatch_value: null },
      { value: 'Navy Blue', swatch_type: 'color', swatch_value: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      { value: 'S', swatch_type: 'text', swatch_value: 'S' },
    ])
  })

  it('changes nothing the second time, and only what changed the third', async () => {
    const dataFolder = temporaryFolder()
    await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    const second = await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    expect(Object.values(second.tallies).map(({ new: fresh, changed }) => fresh + changed)).toEqual([0, 0, 0, 0, 0, 0])
    expect(kinds(second.tallies.products)).toEqual([0, 0, 4])
    expect(second.wroteConfiguration).toBe(false)
    const third = await runImport({ folder: temporaryFolder(smallShop({ price: '60' })), dataFolder })
    expect(kinds(third.tallies.products)).toEqual([0, 1, 3])
  })

  it('does not count stock up again that orders have counted down', async () => {
    const dataFolder = temporaryFolder()
    await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    const inventory = new DatabaseSync(join(dataFolder, 'inventory.sqlite'))
    inventory.exec("UPDATE stock_item SET quantity = 2 WHERE sku = 'jacket-s'")
    await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    expect(inventory.prepare('SELECT quantity FROM stock_item WHERE sku = ?').get('jacket-s')?.quantity).toBe(2)
    inventory.close()
  })

  it('forgets what it wrote when the catalogue is a new one', async () => {
    const dataFolder = temporaryFolder()
    await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    for (const ending of ['', '-wal', '-shm']) rmSync(join(dataFolder, `catalog.sqlite${ending}`), { force: true })
    const again = await runImport({ folder: temporaryFolder(smallShop()), dataFolder })
    expect(kinds(again.tallies.products)).toEqual([4, 0, 0])
    expect(askCatalogue(dataFolder, 'SELECT count(*) AS count FROM product')).toEqual([{ count: 4 }])
  })

  it('refuses to run twice at once', async () => {
    const dataFolder = temporaryFolder()
    const ledger = new Ledger(dataFolder)
    await expect(runImport({ folder: temporaryFolder(smallShop()), dataFolder })).rejects.toThrow(LedgerClosed)
    ledger.close()
  })

  it('stops when it is asked to and goes on later', async () => {
    const dataFolder = temporaryFolder()
    const folder = temporaryFolder(smallShop())
    await expect(runImport({ folder, dataFolder, isStopped: () => true })).rejects.toThrow(Interrupted)
    const outcome = await runImport({ folder, dataFolder })
    expect(askCatalogue(dataFolder, 'SELECT count(*) AS count FROM product')).toEqual([{ count: 4 }])
    expect(outcome.report.count('refused')).toBe(0)
  })
})

describe('npm run import', () => {
  it('ends with 0 when all was taken, with 2 and the reasons when not', { timeout: 120_000 }, async () => {
    const dataFolder = temporaryFolder()
    const good = await importProcess([temporaryFolder(smallShop()), '--data', dataFolder])
    expect(good.output).toContain('products: 4 new, 0 changed, 0 unchanged')
    expect(good.code).toBe(0)
    const folder = temporaryFolder({ ...smallShop(), 'broken.csv': 'sku,product_type,name,price\nx,simple,"X,1\n' })
    const report = join(dataFolder, 'mine.csv')
    const bad = await importProcess([folder, '--data', dataFolder, '--report', report])
    expect(bad.output).toContain('products: 0 new, 0 changed, 4 unchanged')
    expect(bad.output).toContain('broken.csv, line 2, name: a quoted cell of this record is never closed')
    expect(bad.code).toBe(2)
    expect(readFileSync(report, 'utf8')).toContain('refused,broken.csv,2,name,')
  })

  it.each([
    ['no folder', [], /Name one folder/],
    ['a folder that is not there', ['/nowhere/at/all'], /There is no folder \/nowhere\/at\/all/],
    ['an unknown option', ['.', '--colour'], /Unknown option '--colour'[\s\S]*Use: npm run import/],
  ])('ends with 1 for %s', async (_, args, message) => {
    const ended = await importProcess(args)
    expect(ended.output).toMatch(message)
    expect(ended.output).not.toMatch(/\n\s+at /)
    expect(ended.code).toBe(1)
  })

  it('ends with 1 for a folder with nothing to import, and says why each file was not taken', async () => {
    const ended = await importProcess([temporaryFolder({ 'a.csv': 'x,y\n' }), '--data', temporaryFolder()])
    expect(ended.output).toMatch(/nothing in .* that can be imported[\s\S]*a\.csv: no known header: x, y/)
    expect(ended.code).toBe(1)
  })
})
