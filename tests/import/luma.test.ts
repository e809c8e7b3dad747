import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportOutcome, runImport } from '../../scripts/import/run-import.ts'
import { openEmbedded } from '../../services/embedded.ts'
import { importProcess } from './import-process.ts'
import { askCatalogue, countProducts } from './stored-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Magento's sample shop. It is not part of the repository; where it lies beside it, it is imported for real. */
const luma = join(import.meta.dirname, '../../../shared/luma')
const isThere = existsSync(join(luma, 'fixtures'))
if (!isThere) console.info(`The sample shop Luma is not at ${luma}: its import is not tested here.`)

const apparel = 1994
const gear = 44
/** A kit of yoga gear, a set of straps and six films. */
const composed = 8
const all = apparel + gear + composed

describe.runIf(isThere)('the sample shop Luma', () => {
  const dataFolder = temporaryFolder()
  let first: ImportOutcome

  beforeAll(async () => {
    first = await runImport({ folder: luma, dataFolder })
  }, 240_000)

  it('comes in with all products of its export and its gear', () => {
    expect(first.types).toEqual({
      simple: 1847 + gear,
      configurable: 147,
      bundle: 1,
      grouped: 1,
      downloadable: 6,
    })
    expect(first.tallies.products).toEqual({ new: all, changed: 0, unchanged: 0, refused: 0 })
    expect(countProducts(dataFolder)).toBe(all)
    const apparelRefused = first.report.findings.filter(
      ({ file, severity }) => severity === 'refused' && file.endsWith('ConfigurableSampleData/products.csv'),
    )
    expect(apparelRefused).toEqual([])
  })

  it('knows what its kit, its set and its films are made of', () => {
    const options = `SELECT o.title, o.type, group_concat(s.child_sku) AS skus FROM bundle_option o
      JOIN bundle_selection s ON s.option_id = o.id GROUP BY o.id ORDER BY o.position`
    expect(askCatalogue(dataFolder, options)).toEqual([
      { title: 'Sprite Stasis Ball', type: 'radio', skus: '24-WG081-blue,24-WG082-blue,24-WG083-blue' },
      { title: 'Sprite Foam Yoga Brick', type: 'radio', skus: '24-WG084' },
      { title: 'Sprite Yoga Strap', type: 'radio', skus: '24-WG085,24-WG086,24-WG087' },
      { title: 'Sprite Foam Roller', type: 'radio', skus: '24-WG088' },
    ])
    const members = 'SELECT child_sku FROM grouped_member ORDER BY position'
    expect(askCatalogue(dataFolder, members)).toEqual(
      ['24-WG085', '24-WG086', '24-WG087'].map((child_sku) => ({ child_sku })),
    )
    const links = `SELECT p.sku, d.purchased_separately, group_concat(l.title) AS titles FROM download_link l
      JOIN product p ON p.id = l.product_id JOIN product_download d ON d.product_id = p.id GROUP BY p.id ORDER BY p.sku`
    expect(askCatalogue(dataFolder, links)).toMatchObject([
      { sku: '240-LV04', purchased_separately: 0, titles: "Beginner's Yoga" },
      {},
      {},
      {},
      {},
      { sku: '240-LV09', purchased_separately: 1, titles: 'Episode 1,Episode 2,Episode 3' },
    ])
  })

  it('comes in with a picture for every product, all of them on the disk', () => {
    const without = 'SELECT sku FROM product WHERE id NOT IN (SELECT product_id FROM product_image)'
    expect(askCatalogue(dataFolder, `${without} AND visibility <> 'none'`)).toEqual([])
    const files = askCatalogue<{ file: string }>(dataFolder, 'SELECT DISTINCT file FROM product_image')
    expect(files.length).toBeGreaterThan(700)
    expect(files.filter(({ file }) => !existsSync(join(dataFolder, 'media/catalog/product', file)))).toEqual([])
  })

  it('knows the sizes, colours and price of a hoodie', () => {
    const variants = `SELECT DISTINCT a.code, o.value FROM configurable_variant v
      JOIN product p ON p.id = v.product_id JOIN attribute a ON a.id = v.attribute_id
      JOIN attribute_option o ON o.id = v.option_id WHERE p.sku = ? ORDER BY a.code, o.position`
    const values = askCatalogue<{ code: string; value: string }>(dataFolder, variants, 'MH01')
    const of = (code: string) => values.filter((value) => value.code === code).map(({ value }) => value)
    expect(of('size')).toEqual(['XS', 'S', 'M', 'L', 'XL'])
    expect(of('color')).toEqual(['Black', 'Gray', 'Orange'])
    const prices = `SELECT DISTINCT price_minor FROM product_price JOIN product ON id = product_id
      WHERE sku IN (SELECT child_sku FROM configurable_variant v JOIN product p ON p.id = v.product_id WHERE p.sku = ?)`
    expect(askCatalogue(dataFolder, prices, 'MH01')).toEqual([{ price_minor: 5200 }])
  })

  it('is answered over GraphQL: price range, swatches, stock, tax and shipping as in its files', async () => {
    const commerce = await openEmbedded({
      dataFolder,
      mediaRoots: [join(dataFolder, 'media')],
      baseUrl: 'http://localhost',
    })
    const server = createServer(commerce.handler)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const query = `{ products(filter: { sku: { eq: "MH01" } }) { total_count items {
        name url_key stock_status price_range { minimum_price { final_price { value currency } } }
        ... on ConfigurableProduct { configurable_options { attribute_code values { label swatch_data { value } } } } } } }`
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ query })
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
      const { data, errors } = (await answer.json()) as { data: { products: { items: object[] } }; errors?: unknown }
      expect(errors).toBeUndefined()
      expect(data.products.items).toEqual([
        {
          name: 'Chaz Kangeroo Hoodie',
          url_key: 'chaz-kangeroo-hoodie',
          stock_status: 'IN_STOCK',
          price_range: { minimum_price: { final_price: { value: 52, currency: 'USD' } } },
          configurable_options: [
            {
              attribute_code: 'size',
              values: ['XS', 'S', 'M', 'L', 'XL'].map((label) => ({ label, swatch_data: { value: label } })),
            },
            {
              attribute_code: 'color',
              values: ['Black', 'Gray', 'Orange'].map((label) => ({
                label,
                swatch_data: { value: expect.stringMatching(/^#[0-9a-f]{6}$/) },
              })),
            },
          ],
        },
      ])
      const picture = await fetch(`http://127.0.0.1:${port}/media/catalog/product/m/h/mh01-gray_main.jpg`)
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
      const { title, tax, shipping } = commerce.configuration()
      expect(title).toBe('Luma')
      expect(tax.rates).toMatchObject([{ country: 'US', region: 'MI', postcode: '*', percent: '8.25' }])
      expect(shipping.tablerate?.rows).toHaveLength(9)
    } finally {
      server.close()
      await commerce.close()
    }
  })

  it('changes nothing when it is imported again', { timeout: 120_000 }, async () => {
    const second = await runImport({ folder: luma, dataFolder })
    for (const { new: fresh, changed } of Object.values(second.tallies)) expect([fresh, changed]).toEqual([0, 0])
    expect(second.tallies.products.unchanged).toBe(all)
    expect(second.media.copied).toBe(0)
  })

  it('goes on after it was killed in the middle', { timeout: 240_000 }, async () => {
    const half = temporaryFolder()
    const when = () => countProducts(half) >= 400
    const killed = await importProcess([luma, '--data', half], { when, with: 'SIGKILL' })
    expect(killed.signal).toBe('SIGKILL')
    expect(countProducts(half)).toBeLessThan(apparel)
    const rest = await runImport({ folder: luma, dataFolder: half })
    expect(rest.tallies.products.unchanged).toBeGreaterThan(0)
    expect(rest.tallies.products.refused).toBe(0)
    expect(countProducts(half)).toBe(all)
    const skus =
      'SELECT sku, name, price_minor FROM product JOIN product_text t ON t.product_id = id LEFT JOIN product_price c ON c.product_id = id ORDER BY sku'
    expect(askCatalogue(half, skus)).toEqual(askCatalogue(dataFolder, skus))
  })
})
