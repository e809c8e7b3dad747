/** Pictures of a product, and its page on a phone. Titles begin with the checklist's ids. */
import { expect, test } from '../../support/shopper.ts'
import { addButton, boxOf, drawer, enlarge, open, pictures } from './product-page.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.describe('on a phone', () => {
  test.use(phone)

  test('P1, G4: thumbnails lead to each picture, and what does not fit is counted', async ({ page }) => {
    await open(page, '/laid-table.html')
    const thumbnails = pictures(page).getByRole('button', { name: /^Picture \d of 6$/ })
    await expect(thumbnails).toHaveCount(5)
    await thumbnails.nth(2).click()
    await expect(thumbnails.nth(2)).toHaveAttribute('aria-current', 'true')
    await expect(enlarge(page, 3)).toBeInViewport({ ratio: 0.9 })
    await expect(enlarge(page, 1)).not.toBeInViewport()
    await pictures(page).getByRole('button', { name: 'All pictures, 1 more' }).click()
    await expect(page.getByRole('dialog', { name: 'Pictures' })).toContainText('Picture 6 of 6')
  })

  test('P2: a double tap brings a picture nearer and another takes it back', async ({ page }) => {
    await open(page, '/laid-table.html')
    await enlarge(page).tap()
    const dialog = page.getByRole('dialog', { name: 'Pictures' })
    const picture = dialog.locator('picture')
    await expect(picture).toBeVisible()
    const { width } = await boxOf(picture)
    const tapTwice = async () => {
      await page.touchscreen.tap(200, 420)
      await page.touchscreen.tap(200, 420)
    }
    await tapTwice()
    await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThan(width * 2)
    await page.waitForTimeout(400)
    await tapTwice()
    await expect.poll(async () => (await boxOf(picture)).width).toBeLessThan(width * 1.1)
  })

  test('P2: two fingers zoom', async ({ page }) => {
    await open(page, '/laid-table.html')
    await enlarge(page).tap()
    const picture = page.getByRole('dialog', { name: 'Pictures' }).locator('picture')
    await expect(picture).toBeVisible()
    const { width } = await boxOf(picture)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: 195, y: 400 - apart, id: 1 },
                { x: 195, y: 400 + apart, id: 2 },
              ],
      })
    await touch('touchStart', 40)
    for (const apart of [60, 90, 120]) await touch('touchMove', apart)
    await touch('touchEnd', 120)
    await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThan(width * 1.8)
  })

  test('P10, G3: the bar to buy comes when the button is out of sight, and covers neither the end of the page nor the focus', async ({
    page,
  }) => {
    await open(page, '/pebble-moon-vase.html?color=sky')
    const bar = page.locator('[data-shown] b', { hasText: 'Pebble moon vase' })
    const button = addButton(page)
    await button.scrollIntoViewIfNeeded()
    await expect(bar).toBeHidden()
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect(bar).toBeVisible()
    const top = (await boxOf(bar)).y
    const links = page.getByRole('contentinfo').getByRole('link')
    const last = await boxOf(links.last())
    expect(last.y + last.height).toBeLessThanOrEqual(top)
    await page.getByRole('main').getByRole('link').last().focus()
    const focused = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0)
    expect(focused).toBeLessThanOrEqual(top)
  })

  test('P10, P9: the bar buys what is chosen', async ({ page }) => {
    await open(page, '/pebble-moon-vase.html?color=sky')
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.locator('[data-shown]').getByRole('button', { name: 'Add to cart' }).click()
    await expect(drawer(page).getByRole('listitem')).toHaveCount(1)
  })
})

test('P2: the large picture by keyboard: opened, nearer, onward, closed, and the focus comes back', async ({
  page,
}) => {
  await open(page, '/fjord-table-lamp.html')
  await enlarge(page).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Pictures' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('+')
  await expect(dialog.getByRole('button', { name: 'Further away' })).toBeEnabled()
  await page.keyboard.press('-')
  await expect(dialog.getByRole('button', { name: 'Further away' })).toBeDisabled()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('status')).toContainText('Picture 2 of')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(pictures(page).getByRole('link').and(page.locator(':focus'))).toHaveCount(1)
})

test('P2: the first picture is fetched at once and the others are not, all sized and in new formats', async ({
  page,
}) => {
  await page.goto('/laid-table.html')
  const slides = pictures(page).locator('a img')
  await expect(slides.first()).toHaveAttribute('fetchpriority', 'high')
  await expect(slides.first()).toHaveAttribute('loading', 'eager')
  for (const image of await slides.all()) {
    expect(Number(await image.getAttribute('width'))).toBeGreaterThan(0)
    expect(Number(await image.getAttribute('height'))).toBeGreaterThan(0)
  }
  expect(
    await slides.evaluateAll((all) => all.slice(1).every((image) => image.getAttribute('loading') === 'lazy')),
  ).toBe(true)
  const types = await pictures(page)
    .locator('picture')
    .first()
    .locator('source')
    .evaluateAll((all) => all.map((source) => [source.getAttribute('type'), source.getAttribute('srcset') ?? '']))
  expect(types.map(([type]) => type)).toEqual(['image/avif', 'image/webp'])
  expect(types[0]?.[1]).toMatch(/\/image\/640\/avif\/\S+ 640w, .*1280w/)
  expect(await slides.first().evaluate((image: HTMLImageElement) => image.currentSrc)).toContain('/image/')
})

test('P3: measures in the units of the country, and a drawing of how large it is', async ({ page }) => {
  await page.goto('/pebble-moon-vase.html')
  await expect(page.getByRole('img', { name: /beside a sheet of paper \(Letter\)/ })).toBeVisible()
  const height = page.locator('dl > div', { has: page.locator('dt', { hasText: /^Height$/ }) })
  await expect(height).toContainText(/\d in \(\d+(\.\d)? cm\)/)
})

test('G18: in Arabic the strip of pictures and the arrows go the other way', async ({ page }) => {
  await open(page, '/ar/fjord-table-lamp.html')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const gallery = page.getByRole('main').locator('section').first()
  await gallery.getByRole('link').first().click()
  const dialog = page.getByRole('dialog').filter({ has: page.locator('picture') })
  const shown = () =>
    dialog
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.src)
  const first = await shown()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(shown).not.toBe(first)
  await page.keyboard.press('ArrowRight')
  await expect.poll(shown).toBe(first)
})
