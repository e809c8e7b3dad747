import { hashes } from '../../graphql/generated/hashes.ts'
import { expect, test } from '../support/shopper.ts'
import { addToCart, chooseOptions } from './steps.ts'

test.describe('addresses nobody means', () => {
  for (const path of ['/nothing-here', '/lighting.html/nothing', '/cart/nothing', '/checkout/nothing', '/a%00b']) {
    test(`${path} is a true 404 or a plain refusal, never a breakdown`, async ({ request }) => {
      const { status } = await request.get(path).then((response) => ({ status: response.status() }))
      expect([400, 404]).toContain(status)
    })
  }

  for (const query of [
    '?p=999999',
    '?p=-1',
    '?p=1e9',
    '?p=',
    '?color=',
    '?color[]=x',
    '?color=nosuchcolor',
    '?sort=;drop',
    '?price=x_y',
    '?%',
    '?a=%00',
  ]) {
    test(`/lighting.html${query} is still a list of lamps`, async ({ page }) => {
      const response = await page.goto(`/lighting.html${query}`)
      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1, name: 'Lighting' })).toBeVisible()
    })
  }

  for (const query of ['?utm_source=mail', '?x=1', '?p=7']) {
    test(`/cart${query} is the cart`, async ({ page }) => {
      await page.goto(`/cart${query}`)
      await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible()
    })
  }
})

test.describe('quantities nobody can have', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/fjord-table-lamp.html')
    await chooseOptions(page)
  })

  for (const [typed, said] of [
    ['-1', 'Please give at least 1.'],
    ['0', 'Please give at least 1.'],
    ['1.5', 'Please give a whole number'],
    ['99999999', 'Please give at most 10,000.'],
  ] as const) {
    test(`${typed} is refused with words`, async ({ page }) => {
      await page.getByRole('textbox', { name: 'Quantity' }).fill(typed)
      await page.getByRole('textbox', { name: 'Quantity' }).press('Tab')
      await expect(page.getByText(said)).toBeVisible()
    })
  }

  test('more than there is says how many there are, and keeps the cart', async ({ page }) => {
    await addToCart(page)
    await page.goto('/cart')
    const quantity = page.getByRole('textbox', { name: /^Quantity/ })
    await quantity.fill('9999')
    await quantity.press('Enter')
    await expect(page.getByText(/available/)).toBeVisible()
    await expect(quantity).toHaveValue('1')
  })
})

test('an expired cart says so, and the next thing added opens a new one', async ({ page, context, shop }) => {
  const cookie = { url: shop.url, sameSite: 'Lax' as const }
  await context.addCookies([
    { ...cookie, name: 'cart', value: 'abcdefghijabcdefghijabcdefghij12', httpOnly: true },
    { ...cookie, name: 'cart_count', value: '2' },
  ])
  await page.goto('/cart')
  await expect(page.getByRole('heading', { name: 'Your earlier cart has expired' })).toBeVisible()
  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
})

test.describe('the door', () => {
  const asking = (operationName: string, variables: object) => ({
    operationName,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashes[operationName] } },
  })

  test('answers an unknown product with a refusal, not a failure', async ({ request, shop }) => {
    const response = await request.post('/graphql', {
      headers: { origin: shop.url, 'x-shop-context': 'default' },
      data: asking('AddProductsToCart', { items: [{ sku: 'no-such-thing', quantity: 1 }] }),
    })
    expect(response.status()).toBe(200)
    expect(response.headers()['cache-control']).toBe('private, no-store')
    const { data } = await response.json()
    expect(data.addProductsToCart.user_errors).toHaveLength(1)
    expect(await response.text()).not.toContain('cart_id')
  })

  test('answers a negative quantity with a refusal', async ({ request, shop }) => {
    const response = await request.post('/graphql', {
      headers: { origin: shop.url, 'x-shop-context': 'default' },
      data: asking('AddProductsToCart', { items: [{ sku: 'floor-lamp-sheaf', quantity: -1 }] }),
    })
    expect(response.status()).toBe(200)
    expect((await response.json()).data.addProductsToCart.user_errors).toHaveLength(1)
  })

  test('stays shut to other sites, to text and to what is not JSON', async ({ request, shop }) => {
    const own = { origin: shop.url, 'x-shop-context': 'default' }
    const post = (headers: Record<string, string>, data: unknown) => request.post('/graphql', { headers, data })
    expect((await post({ ...own, origin: 'https://elsewhere.example' }, asking('Cart', {}))).status()).toBe(403)
    expect((await post(own, { query: '{ storeConfig { store_code } }' })).status()).toBe(400)
    expect((await post({ ...own, 'x-shop-context': 'nowhere' }, asking('Cart', {}))).status()).toBe(400)
    expect((await post({ ...own, 'content-type': 'text/plain' }, 'x')).status()).toBe(415)
    expect((await post(own, asking('Cart', { a: 'x'.repeat(40_000) }))).status()).toBe(413)
    expect((await request.get('/graphql')).status()).toBe(405)
  })
})
