/** What holds on every page: help in its place, small screens, other languages. */
import { expect, test } from '../../support/shopper.ts'
import { addToCart, chooseOptions, openReady as open } from '../steps.ts'

test('G5, G13: help and the accessibility statement are at the same place of every page', async ({ page }) => {
  test.slow()
  const orders: string[] = []
  for (const path of ['/', '/lighting.html', '/fjord-table-lamp.html', '/search?q=lamp', '/cart', '/contact']) {
    await page.goto(path)
    const footer = page.getByRole('contentinfo')
    await expect(footer.getByRole('link', { name: 'Contact' })).toBeVisible()
    orders.push((await footer.getByRole('link').allTextContents()).join(' > '))
  }
  expect(new Set(orders).size).toBe(1)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibility' })).toBeVisible()
  await expect(page.getByRole('main').locator('a[href^="mailto:access"]')).toBeVisible()
})

test('G10: at 320 px nothing of header, drawer, footer or search stands out of the screen', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/', '/search?q=lamp', '/search?q=xyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzy']) {
    await open(page, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible()
  expect(await page.evaluate(() => document.querySelector('dialog[open]')?.scrollWidth)).toBeLessThanOrEqual(320)
})

test('G20: another language shows the same product, category, page and search, and keeps the cart', async ({
  page,
}) => {
  test.slow()
  await open(page, '/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  const choose = async (path: string, name: string) => {
    await open(page, path)
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Language and currency|:/ })
      .first()
      .click()
    const link = page.locator('[popover]').getByRole('link', { name })
    await link.hover()
    await expect(link).toHaveAttribute('href', /\/api\/twin/)
    await link.click()
  }
  await choose('/fjord-table-lamp.html', 'Deutsch')
  await expect(page).toHaveURL(/\/de\/[^/]+\.html/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fjord')
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/)
  await expect(page.getByRole('banner').locator('a[href$="/de/cart"]')).toContainText('1')
  await choose('/lighting.html', 'Nederlands')
  await expect(page).toHaveURL(/\/nl\/[^/]+\.html/)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await choose('/search?q=fjord', 'Deutsch')
  await expect(page).toHaveURL(/\/de\/search\?q=fjord/)
})

test('G20: a made-up address leads nowhere else', async ({ request, baseURL }) => {
  for (const from of [
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    '/%5Cevil.example',
    '/nothing-here.html',
  ]) {
    const answer = await request.get(`/api/twin?${new URLSearchParams({ to: 'de', from })}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    const { location = '' } = answer.headers()
    expect(new URL(location, baseURL).href, from).toBe(`${baseURL}/de`)
  }
})
