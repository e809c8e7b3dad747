import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Film = {
  downloadable_product_links: { id: number; sample_url: string | null }[]
  downloadable_product_samples: { id: number; sample_url: string }[]
}

describe.each(engines)('files of downloadable products on %s', (engine) => {
  let shop: TestCommerce
  let film: Film
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
    const downloads = join(shop.folder, 'downloads')
    mkdirSync(join(downloads, 'samples'), { recursive: true })
    mkdirSync(join(downloads, 'films'))
    writeFileSync(join(downloads, 'samples/one.txt'), 'a first look')
    writeFileSync(join(downloads, 'films/one.mp4'), 'the whole film')
    writeFileSync(join(shop.folder, 'secret.txt'), 'not for you')
    symlinkSync(join(shop.folder, 'secret.txt'), join(downloads, 'samples/trailer.txt'))
    const fields = 'downloadable_product_links { id sample_url } downloadable_product_samples { id sample_url }'
    const query = `{ products(filter: { sku: { eq: "FILM" } }) { items { ... on DownloadableProduct { ${fields} } } } }`
    film = (await shop.data<{ products: { items: Film[] } }>(query)).products.items[0] as Film
  })
  afterAll(() => shop.close())

  /** The shop's base url is not where the test's server listens. */
  const fetchFile = (path: string, init?: RequestInit) =>
    fetch(path.replace('http://shop.test', shop.url), { redirect: 'manual', ...init })

  test('a sample is sent to everybody, to be kept and never to be run', async () => {
    const sample = await fetchFile(film.downloadable_product_links[0]?.sample_url ?? '')
    expect([sample.status, await sample.text()]).toEqual([200, 'a first look'])
    expect(Object.fromEntries(sample.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''one.txt",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const head = await fetchFile(film.downloadable_product_links[0]?.sample_url ?? '', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '12'])
  })

  test('a link that leads out of the downloads folder leads nowhere', async () => {
    expect((await fetchFile(film.downloadable_product_samples[0]?.sample_url ?? '')).status).toBe(404)
  })

  test('what is bought lies at no address that can be guessed', async () => {
    const id = film.downloadable_product_links[0]?.id
    const paths = [
      '/downloads/films/one.mp4',
      '/media/downloads/films/one.mp4',
      '/media/../downloads/films/one.mp4',
      `/downloadable/download/link/id/${id}`,
      `/downloadable/download/link/id/${'0'.repeat(32)}`,
      `/downloadable/download/linkSample/link_id/${film.downloadable_product_links[1]?.id}`,
      '/downloadable/download/linkSample/link_id/999999',
    ]
    for (const path of paths) expect([path, (await fetchFile(`${shop.url}${path}`)).status]).toEqual([path, 404])
  })

  test('nothing is ever taken in', async () => {
    const url = film.downloadable_product_links[0]?.sample_url ?? ''
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetchFile(url, { method })).status).toBe(405)
  })
})
