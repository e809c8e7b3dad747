import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../support/small-shop.ts'

/** A cache that writes down what it is told, and can be made to refuse. */
const heard: { url: string | undefined; tags: string[]; token: string | undefined }[] = []
let refuses = 0
const header = (request: IncomingMessage, name: string) => request.headers[name] as string | undefined
const cache = createServer((request, response) => {
  if (request.method !== 'PURGE' || refuses-- > 0) return void response.writeHead(503).end()
  const pattern = header(request, 'x-magento-tags-pattern') ?? ''
  const tags = [...pattern.matchAll(/\(\(\^\|,\)([^()]+)\(,\|\$\)\)/g)].map(([, tag = '']) => tag)
  heard.push({ url: request.url, tags, token: header(request, 'x-purge-token') })
  response.writeHead(200).end()
})

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not come about: ${JSON.stringify(heard)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const told = () => new Set(heard.flatMap(({ tags }) => tags))

describe.each(engines)('caches are told on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    await new Promise<void>((resolve) => (cache.listening ? resolve() : cache.listen(0, '127.0.0.1', resolve)))
    const host = `http://127.0.0.1:${(cache.address() as AddressInfo).port}`
    const options = { purgeHosts: [host], purgeToken: 'a token of this test' }
    shop = await openTestCommerce(engine, smallConfiguration, smallCatalogue, options)
    await until(() => told().has('cat_p_1'))
  })
  afterAll(async () => {
    await shop.close()
    if (engine === 'MariaDB') cache.close()
  })
  beforeEach(() => {
    heard.length = 0
    refuses = 0
  })

  test('of a product whose stock or price changed, in Magento’s words', async () => {
    const { products } = await shop.data<{ products: { items: { id: number }[] } }>(
      '{ products(search: "mug") { items { id } } }',
    )
    const tag = `cat_p_${products.items[0]?.id}`
    await shop.admin('mutation { setStock(sku: "mug", quantity: 1) { sku } }')
    await until(() => told().has(tag))
    expect(heard[0]).toMatchObject({ url: '/', token: 'a token of this test' })
  })

  test('of pages, blocks and settings', async () => {
    await shop.admin('mutation($p: JSON!) { saveCmsPage(page: $p) { id } }', {
      p: { identifier: 'news', title: 'N', content: '' },
    })
    await shop.admin('mutation($b: JSON!) { saveCmsBlock(block: $b) { id } }', {
      b: { identifier: 'top', title: 'T', content: '' },
    })
    await shop.admin('mutation { setConfiguration(path: "title", value: "Renamed") }')
    await until(() => ['cms_p_news', 'cms_b_top', 'store'].every((tag) => told().has(tag)))
  })

  test('again when it did not answer, and once for what changed many times meanwhile', async () => {
    refuses = 2
    for (const quantity of [2, 3, 4, 5]) {
      await shop.admin('mutation($q: Float) { setStock(sku: "mug", quantity: $q) { sku } }', { q: quantity })
    }
    await until(() => heard.length > 0 && refuses < 0)
    const { length } = heard.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('cat_p_')))
    expect(length).toBeLessThan(4)
  })
})
