import { test as base, expect } from '@playwright/test'
import { openShop, type Shop } from '../support/shop.ts'
import { addToCart, chooseOptions } from './steps.ts'

const test = base.extend<{ shop: Shop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern to know what is needed.
  shop: async ({}, use) => {
    const shop = await openShop()
    await use(shop)
    await shop.close()
  },
  baseURL: async ({ shop }, use) => use(shop.url),
})

test('with the commerce services gone, seen pages still open and the cart says that nothing is lost', async ({
  page,
  context,
  shop,
}) => {
  await page.goto('/')
  await page.goto('/lighting.html')
  await page.goto('/cart')
  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  const cart = (await context.cookies()).find(({ name }) => name === 'cart')
  await shop.stopCommerce()

  for (const path of ['/', '/lighting.html', '/fjord-table-lamp.html']) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('/cart')
  await expect(page.getByRole('heading', { name: 'We cannot show your cart right now' })).toBeVisible()
  await expect(page.getByText('nothing in it is lost')).toBeVisible()
  expect((await context.cookies()).find(({ name }) => name === 'cart')?.value).toBe(cart?.value)
  expect((await page.request.get('/api/health')).status()).toBe(200)

  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText('Our order system is not answering')).toBeVisible()
})
