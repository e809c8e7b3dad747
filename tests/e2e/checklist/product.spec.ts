/** What a product page says and answers. Titles begin with the checklist's ids. */
import { expect, test } from '../../support/shopper.ts'
import { addButton, boxOf, buy, drawer, open, pictures } from './product-page.ts'

test('P4: another colour changes picture, number, address and what is announced, without a reload', async ({
  page,
}) => {
  await open(page, '/fjord-table-lamp.html')
  await page.evaluate(() => Object.assign(window, { same: true }))
  const source = () =>
    pictures(page)
      .locator('a img')
      .first()
      .evaluate((image: HTMLImageElement) => image.src)
  const colors = page.getByRole('radiogroup', { name: 'Color' })
  await colors.getByRole('radio', { name: /^Terracotta/ }).click()
  await expect(page).toHaveURL(/\?color=terracotta$/)
  await expect(page.getByText('Item no. lamp-fjord-terracotta')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Terracotta: \$/ })).toBeAttached()
  const terracotta = await source()
  await colors.getByRole('radio', { name: /^Sage/ }).click()
  await expect(page).toHaveURL(/\?color=sage$/)
  await expect.poll(source).not.toBe(terracotta)
  expect(await page.evaluate(() => (window as { same?: boolean }).same)).toBe(true)
  await page.reload()
  await expect(page.getByText('Item no. lamp-fjord-sage')).toBeVisible()
})

test('P5: a combination that is sold out is marked, can be reached, and says why', async ({ page }) => {
  await open(page, '/basin-bowl.html?color=charcoal')
  const large = page.getByRole('radio', { name: 'Ø 21 cm: sold out in this combination' })
  await page.getByRole('radio', { name: 'Ø 15 cm' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(large).toBeFocused()
  await expect(large).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByText('Sold out', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: 'Add to cart' })).toBeDisabled()
  await expect(page.getByRole('link', { name: 'Ask us when it is back' })).toHaveAttribute('href', '/contact')
})

test('P6: few values are buttons, and the guide to sizes stands beside them', async ({ page }) => {
  await open(page, '/meadow-linen-cushion.html')
  await expect(page.getByRole('main').getByRole('radiogroup')).toHaveCount(2)
  await page.getByText('Size guide', { exact: true }).click()
  await expect(page.getByRole('table').filter({ hasText: 'Cushions of 60 cm' })).toBeVisible()
})

test('P7, G22: the price says what it was, what is saved, what one costs, the lowest lately, and what is not in it', async ({
  page,
}) => {
  await page.goto('/shore-plates-set-of-three.html?color=bone&size=o-20-cm')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Save \d+%$/).first()).toBeVisible()
  await expect(main.locator('s').first()).toHaveText('$66.00')
  await expect(main.getByText('Lowest price of the last 30 days: $59.00')).toBeVisible()
  await expect(main.getByText(/^\$\d+\.\d\d each$/)).toBeVisible()
  await expect(main.getByText(/^(In|Ex)cluding tax, plus shipping$/)).toBeVisible()
  await expect(main.getByRole('link', { name: 'plus shipping' })).toHaveAttribute('href', '/shipping')
})

test('P7: what is cheaper together says so, and is reckoned with', async ({ page }) => {
  await open(page, '/selvedge-napkins-set-of-four.html?color=sage')
  await expect(page.getByText('From 4: $32.30 each')).toBeVisible()
  await page.getByRole('textbox', { name: 'Quantity' }).fill('4')
  await page.keyboard.press('Enter')
  await expect(buy(page).getByText('$129.20').first()).toBeVisible()
})

test('P8: the day it arrives, what that costs, and the way back, before anything is in the cart', async ({ page }) => {
  await page.goto('/pebble-moon-vase.html?color=sky')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Arrives (Mon|Tue|Wed|Thu|Fri), \w{3} \d+/)).toBeVisible()
  await expect(main.getByRole('link', { name: 'Delivery $9, free from $120' })).toBeVisible()
  await expect(main.getByRole('link', { name: /return/ })).toHaveAttribute('href', '/returns')
})

test('P9: the button answers before the shop does', async ({ page }) => {
  await open(page, '/pebble-moon-vase.html?color=sky')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/graphql', async (route) => {
    await held
    await route.continue()
  })
  const button = page.getByRole('main').locator('form button[type=submit]').first()
  await button.click()
  await expect(button).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(drawer(page).getByRole('link', { name: /checkout/i })).toBeVisible()
})

test('P9: what cannot be added is said at the button', async ({ page }) => {
  await open(page, '/tidal-mug.html?color=butter')
  await page.getByRole('textbox', { name: 'Quantity' }).fill('99')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).click()
  await expect(buy(page).getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
})

test('P11: reviews by stars and in order, with how they come about', async ({ page }) => {
  await open(page, '/fjord-table-lamp.html')
  await page
    .getByRole('main')
    .getByRole('link', { name: /review/ })
    .first()
    .click()
  const reviews = page.getByRole('region', { name: 'Reviews' })
  await expect(reviews.getByText(/do not check whether its writer bought/)).toBeVisible()
  /** Those that are shown, in their order. */
  const stars = async () => {
    const labels = await reviews
      .locator('article:visible [role=img]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    return labels.map((label) => Number.parseFloat(label))
  }
  const all = await reviews
    .locator('article [role=img]')
    .evaluateAll((each) => each.map((one) => Number.parseFloat(one.getAttribute('aria-label') ?? '')))
  await reviews.getByLabel('Sort by').selectOption('Worst first')
  await expect.poll(stars).toEqual([...all].sort((a, b) => a - b))
  await reviews.getByLabel('Sort by').selectOption('Best first')
  await expect.poll(stars).toEqual([...all].sort((a, b) => b - a))
  await reviews.getByRole('button', { name: /^Only 5 stars/ }).click()
  await expect.poll(async () => [...new Set(await stars())]).toEqual([5])
  await expect(reviews.getByRole('status')).toHaveText(/^Shown: \d+$/)
})

test('P11: a review is written with the keyboard alone', async ({ page }) => {
  await open(page, '/keep-urn-vase.html')
  await page.getByRole('button', { name: 'Write a review' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Write a review' })
  const first = dialog.getByRole('radio', { name: '1 star' })
  await expect(first).toBeVisible()
  await dialog.getByRole('button', { name: 'Send review' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Please fill in: Your rating.')
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  for (const _star of [1, 2, 3]) await page.keyboard.press('ArrowRight')
  for (const text of ['Stands well', 'It holds a branch and does not fall over.', 'Ada']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Thank you')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('P12: facts stand under headings, named as in the facets, and nothing hides behind tabs', async ({ page }) => {
  await page.goto('/decor.html')
  const facet = page.locator('summary', { hasText: /^Material$/ }).first()
  await expect(facet).toBeAttached()
  await page.goto('/pebble-moon-vase.html')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 3, name: 'Material and making' })).toBeVisible()
  await expect(main.locator('dt', { hasText: /^Material$/ })).toBeVisible()
  await expect(main.getByRole('tablist')).toHaveCount(0)
  await expect(main.getByText('gpsr', { exact: false })).toHaveCount(0)
})

test('G22: who made it and what to mind', async ({ page }) => {
  await page.goto('/fjord-table-lamp.html')
  await page.getByText('Manufacturer and safety').click()
  const facts = page.locator('details', { hasText: 'Manufacturer and safety' })
  await expect(facts.getByText('Safety information')).toBeVisible()
  await expect(facts.getByText(/\.example/).first()).toBeVisible()
})

test('P13: what goes with it comes after what one buys by', async ({ page }) => {
  await page.goto('/tidal-mug.html')
  const related = await boxOf(page.getByRole('region', { name: 'Goes well with' }))
  const button = await boxOf(addButton(page))
  const facts = await boxOf(page.getByRole('heading', { name: 'Details', exact: true }))
  expect(related.y).toBeGreaterThan(button.y)
  expect(related.y).toBeGreaterThan(facts.y)
})

test('G12: with forced colours the chosen colour is still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '/fjord-table-lamp.html?color=sage')
  const outline = (checked: boolean) =>
    page
      .getByRole('radio', { checked })
      .first()
      .locator('span')
      .evaluate((dot) => getComputedStyle(dot).outlineStyle)
  expect(await outline(true)).toBe('solid')
  expect(await outline(false)).toBe('none')
})
