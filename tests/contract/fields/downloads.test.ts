import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount, type Shopper } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop } from '../../support/order-shop.ts'

type Products = { customerDownloadableProducts: { items: { download_url: string; status: string }[] } }
const query =
  '{ customerDownloadableProducts { items { date download_url order_increment_id remaining_downloads status } } }'

describe.each(engines)('customerDownloadableProducts on %s', (engine) => {
  let shop: OrderShop
  let ada: Shopper
  let number: string
  beforeAll(async () => {
    shop = await openOrderShop(engine)
    mkdirSync(join(shop.folder, 'downloads/films'), { recursive: true })
    writeFileSync(join(shop.folder, 'downloads/films/one.txt'), 'Once upon a time')
    ada = await openAccount(shop)
    const { 'Episode 1': link } = await shop.choices('film')
    const items = `{ sku: "film", quantity: 1, selected_options: ["${link}"] }, { sku: "mug", quantity: 1 }`
    number = (await shop.buy(items, ada.headers)).number
  })
  afterAll(() => shop.close())

  const list = async () => (await shop.data<Products>(query, {}, ada.headers)).customerDownloadableProducts.items
  const fetchIt = async (headers: Record<string, string> = {}) => {
    const [item] = await list()
    const { pathname } = new URL(item?.download_url ?? '')
    return fetch(`${shop.url}${pathname}`, { headers })
  }

  test('a link waits for its invoice, is counted with every download, and ends', async () => {
    expect(await list()).toEqual([
      {
        date: expect.stringMatching(/^\d{4}-/),
        download_url: expect.stringMatching(/^http:\/\/shop\.test\/downloadable\/download\/link\/id\/[\w-]{32}$/),
        order_increment_id: number,
        remaining_downloads: '2',
        status: 'pending',
      },
    ])
    expect((await fetchIt(ada.headers)).status).toBe(403)
    await shop.admin(`mutation { invoiceOrder(number: "${number}") { status } }`)
    expect(await list()).toMatchObject([{ status: 'available', remaining_downloads: '2' }])

    const stranger = await openAccount(shop)
    expect((await fetchIt()).status).toBe(403)
    expect((await fetchIt(stranger.headers)).status).toBe(403)
    expect(await list()).toMatchObject([{ remaining_downloads: '2' }])

    const answers = await Promise.all([1, 2, 3, 4].map(() => fetchIt(ada.headers)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 410, 410])
    const given = answers.find(({ status }) => status === 200)
    expect(await given?.text()).toBe('Once upon a time')
    expect(given?.headers.get('cache-control')).toContain('no-store')
    expect(await list()).toMatchObject([{ status: 'expired', remaining_downloads: '0' }])
  })

  test('is told to nobody who is not signed in, and an unknown link opens nothing', async () => {
    const { errors, status } = await shop.ask(query)
    expect([status, errors?.[0]?.message]).toEqual([403, "The current customer isn't authorized."])
    expect((await fetch(`${shop.url}/downloadable/download/link/id/${'x'.repeat(32)}`)).status).toBe(404)
  })

  test('an order keeps the links that were bought', async () => {
    const text = `{ customer { orders { items { items { __typename product_sku
      ... on DownloadableOrderItem { downloadable_links { title sort_order uid } } } } } } }`
    type Answer = { customer: { orders: { items: { items: object[] }[] } } }
    const { customer } = await shop.data<Answer>(text, {}, ada.headers)
    expect(customer.orders.items[0]?.items[0]).toMatchObject({
      __typename: 'DownloadableOrderItem',
      downloadable_links: [{ title: 'Episode 1' }],
    })
  })
})
