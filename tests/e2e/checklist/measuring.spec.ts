/** Measuring: the checklist of shoppers, item G21, in a shop with a tag whose host answers here. */
import type { BrowserContext, Page } from '@playwright/test'
import { demoSource } from '../../support/seeded-commerce.ts'
import { openShop, type Shop } from '../../support/shop.ts'
import { test as base, expect } from '../../support/shopper.ts'
import { addToCart, chooseOptions } from '../steps.ts'

const host = 'https://tags.example'
const settings = {
  TAG_SCRIPT: `${host}/gtag/js?id=G-TEST`,
  CSP_HOSTS: JSON.stringify({ script: [host], connect: [host] }),
  VITALS_SAMPLE: '1',
}

const test = base.extend<object, { shop: Shop }>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern to know what is needed.
    async ({}, use) => {
      const shop = await openShop(demoSource, settings)
      await use(shop)
      await shop.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

/** The tag stands in for itself, and every request to another host is written down. */
async function watch(context: BrowserContext) {
  const asked: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') asked.push(request.url())
  })
  await context.route(`${host}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.tagRuns = true' }),
  )
  return asked
}

type Said = Record<string, unknown>
/** The commands of the data layer, as lists. */
const layer = (page: Page) =>
  page.evaluate(() => (window.dataLayer ?? []).map((one) => Array.from(one as ArrayLike<unknown>))) as Promise<
    unknown[][]
  >
const events = async (page: Page) => (await layer(page)).filter(([kind]) => kind === 'event').map(([, name]) => name)
const eventOf = async (page: Page, name: string) =>
  (await layer(page)).find(([kind, said]) => kind === 'event' && said === name)?.[2] as Said | undefined

const banner = (page: Page) => page.getByRole('region', { name: 'May we count visits?' })

test('G21: before the choice nothing is fetched from elsewhere and nothing is kept; denied is said first of all', async ({
  page,
  context,
}) => {
  test.slow()
  const asked = await watch(context)
  await page.goto('/lighting.html')
  await expect(banner(page)).toBeVisible()
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible({ timeout: 30_000 })
  await expect(banner(page)).toBeVisible()
  expect(asked).toEqual([])
  expect(await context.cookies()).toEqual([])
  const said = await layer(page)
  expect(said).toHaveLength(1)
  expect(said[0]?.slice(0, 2)).toEqual(['consent', 'default'])
  expect(said[0]?.[2]).toMatchObject({ ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied' })
})

test('G21: no is as large, as near and as plain as yes, and is not asked again', async ({ page, context }) => {
  test.slow()
  const asked = await watch(context)
  await page.goto('/')
  const [no, yes] = [
    banner(page).getByRole('button', { name: 'Reject all' }),
    banner(page).getByRole('button', { name: 'Accept all' }),
  ]
  await expect(no).toBeVisible()
  const look = (button: typeof no) =>
    button.evaluate((element) => {
      const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return { color, backgroundColor, fontSize, fontWeight, width, height }
    })
  expect(await look(no)).toEqual(await look(yes))
  await no.click()
  await expect(banner(page)).toBeHidden()
  await page.goto('/lighting.html')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(1500)
  await expect(banner(page)).toBeHidden()
  expect(asked).toEqual([])
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['consent'])
  // The choice can be changed, from every page.
  await page.getByRole('contentinfo').getByRole('button', { name: 'Cookie settings' }).click()
  await expect(banner(page)).toBeVisible()
})

test('G21: with a yes the tag runs under the policy, and hears of what happens from list to checkout', async ({
  page,
  context,
}) => {
  test.slow()
  const refused: string[] = []
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
  await watch(context)
  await page.goto('/lighting.html')
  await banner(page).getByRole('button', { name: 'Accept all' }).click()
  await expect.poll(() => page.evaluate(() => 'tagRuns' in window)).toBe(true)
  expect(refused).toEqual([])
  await expect.poll(() => events(page)).toEqual(expect.arrayContaining(['page_view', 'view_item_list']))
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => events(page)).toEqual(expect.arrayContaining(['select_item', 'view_item']))
  await chooseOptions(page)
  await addToCart(page)
  await expect.poll(() => eventOf(page, 'add_to_cart')).toMatchObject({ currency: 'USD', value: expect.any(Number) })
  const [, update] = (await layer(page)).filter(([kind]) => kind === 'consent')
  expect(update?.[2]).toMatchObject({ analytics_storage: 'granted', ad_storage: 'granted' })
})

test('G14: the shop hears how fast a page was, and tells it with its figures', async ({ page, shop }) => {
  test.slow()
  await page.goto('/lighting.html')
  await page.waitForLoadState('load')
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0)
  await expect(async () => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    const text = await (await fetch(`${shop.url}/api/metrics`)).text()
    expect(text).toMatch(/vitrine_web_ttfb_seconds_count\{page="list",device="desktop"\} \d+/)
  }).toPass({ timeout: 20_000 })
})
