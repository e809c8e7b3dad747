import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportOutcome, runImport } from '../../scripts/import/run-import.ts'
import { askCatalogue } from './stored-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

const columns = [
  'sku,product_type,name,price,qty,bundle_price_type,bundle_sku_type,bundle_price_view,bundle_weight_type,bundle_shipment_type',
  'bundle_values,associated_skus,downloadable_links,downloadable_samples,custom_options',
].join()
const selection = (option: string, type: string, sku: string, more: string) =>
  `name=${option},type=${type},required=1,sku=${sku},price=2.5000,default=1,default_qty=2.0000,price_type=fixed,${more}`
const values = [
  selection('Ball', 'radio', 'ball', 'can_change_qty=1'),
  selection('Ball', 'radio', 'ghost', 'can_change_qty=0'),
  selection('More, if you like', 'multiselect', 'strap', 'can_change_qty=0'),
  selection('Nothing', 'select', 'ghost', ''),
].join('|')
const links = [
  'group_title=Episodes,title=One,price=9.0000,purchased_separately=1,downloads=3,shareable=1,sort_order=1,file=/f/i/one.mp4,sample=/s/a/one.txt',
  'group_title=Episodes,title=Two,price=0,downloads=unlimited,url=https://films.test/two',
].join('|')
const options = [
  'name=Name,type=field,required=1,price=2.0000,price_type=percent,sku=engraved,max_characters=12',
  'name=Glaze,type=drop_down,required=0,price=1.5000,price_type=fixed,sku=matt,option_title=Matt',
  'name=Glaze,type=drop_down,required=0,price=0,price_type=fixed,option_title=Shiny',
  'name=Odd,type=hologram,required=0',
].join('|')

/** In the columns of Magento's own export. */
const shop = {
  'products.csv': `${columns}
ball,simple,Ball,23,9,,,,,,,,,,
strap,simple,Strap,14,9,,,,,,,,,,"${options}"
kit,bundle,Kit,,0,dynamic,dynamic,As low as,dynamic,separately,"${values}",,,,
box,bundle,Box,100,0,fixed,fixed,Price range,fixed,together,"${selection('Ball', 'checkbox', 'ball', '')}",,,,
set,grouped,Set,,0,,,,,,,"ball=2.0000,strap=1.0000,ghost=1",,,
film,downloadable,Film,6,9,,,,,,,,"${links}","group_title=Trailers,title=Look,file=/s/a/look.txt",
`,
  'media/catalog/product/b/a/ball.jpg': 'picture',
  'media/downloadable/files/links/f/i/one.mp4': 'the film',
  'media/downloadable/files/link_samples/s/a/one.txt': 'a look',
}

describe("products of several pieces in Magento's columns", () => {
  let dataFolder: string
  let outcome: ImportOutcome
  beforeAll(async () => {
    dataFolder = temporaryFolder()
    outcome = await runImport({ folder: temporaryFolder(shop), dataFolder })
  })
  const ask = (sql: string) => askCatalogue(dataFolder, sql)

  it('are taken, without what leads nowhere', () => {
    expect(outcome.types).toEqual({ simple: 2, bundle: 2, grouped: 1, downloadable: 1 })
    expect(outcome.tallies.products).toMatchObject({ new: 6, refused: 0 })
    const told = outcome.report.findings.map(({ sku, column, reason }) => `${sku} ${column}: ${reason}`)
    expect(told.sort()).toEqual([
      'film downloadable_links: file "samples/s/a/look.txt" is in no folder: put it into downloads/',
      'kit bundle_values: ghost: no product with this SKU was taken',
      'kit bundle_values: ghost: no product with this SKU was taken',
      'set associated_skus: ghost: no product with this SKU was taken',
      'strap custom_options: option "Odd" of the type "hologram" is none of Magento\'s',
    ])
  })

  it('keep how a bundle is priced, sent and filled', () => {
    expect(ask('SELECT price_type, price_view, shipment FROM product_bundle ORDER BY product_id')).toEqual([
      { price_type: 'dynamic', price_view: 'as-low-as', shipment: 'separately' },
      { price_type: 'fixed', price_view: 'range', shipment: 'together' },
    ])
    const selections = `SELECT o.title, o.type, s.child_sku, s.quantity, s.can_change_quantity, s.is_default, s.price
      FROM bundle_option o JOIN bundle_selection s ON s.option_id = o.id ORDER BY o.id`
    expect(ask(selections)).toMatchObject([
      {
        title: 'Ball',
        type: 'radio',
        child_sku: 'ball',
        quantity: 2,
        can_change_quantity: 1,
        is_default: 1,
        price: '2.5',
      },
      { title: 'More, if you like', type: 'multi', child_sku: 'strap', can_change_quantity: 0 },
      { title: 'Ball', type: 'checkbox' },
    ])
  })

  it('keep members, links, samples and options', () => {
    expect(ask('SELECT child_sku, quantity FROM grouped_member ORDER BY position')).toEqual([
      { child_sku: 'ball', quantity: 2 },
      { child_sku: 'strap', quantity: 1 },
    ])
    const columns = 'title, price, file, url, sample_file, downloads, shareable'
    expect(ask(`SELECT ${columns} FROM download_link ORDER BY id`)).toEqual([
      {
        title: 'One',
        price: '9',
        file: 'links/f/i/one.mp4',
        url: null,
        sample_file: 'link_samples/s/a/one.txt',
        downloads: 3,
        shareable: 1,
      },
      expect.objectContaining({ title: 'Two', file: null, url: 'https://films.test/two', downloads: 0 }),
    ])
    expect(ask('SELECT links_title, samples_title, purchased_separately FROM product_download')).toEqual([
      { links_title: 'Episodes', samples_title: 'Trailers', purchased_separately: 1 },
    ])
    expect(
      ask('SELECT title, type, required, price, price_type, max_characters FROM custom_option ORDER BY id'),
    ).toEqual([
      { title: 'Name', type: 'field', required: 1, price: '2', price_type: 'percent', max_characters: 12 },
      { title: 'Glaze', type: 'drop_down', required: 0, price: '0', price_type: 'fixed', max_characters: 0 },
    ])
    expect(ask('SELECT title, price, sku FROM custom_option_value ORDER BY id')).toEqual([
      { title: 'Matt', price: '1.5', sku: 'matt' },
      { title: 'Shiny', price: '0', sku: null },
    ])
  })

  it('bring what is sold into the downloads folder, and never among the pictures', () => {
    expect(readFileSync(join(dataFolder, 'downloads/links/f/i/one.mp4'), 'utf8')).toBe('the film')
    expect(existsSync(join(dataFolder, 'downloads/link_samples/s/a/one.txt'))).toBe(true)
    expect(existsSync(join(dataFolder, 'media/catalog/product/b/a/ball.jpg'))).toBe(true)
    expect(existsSync(join(dataFolder, 'media/downloadable'))).toBe(false)
  })
})
