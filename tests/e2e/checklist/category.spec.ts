import type { Locator } from '@playwright/test'
import { expect, test } from '../../support/shopper.ts'
import { cards, listing, long, option, patient, total } from './list-steps.ts'

const countOf = async (link: Locator) => Number((await link.getAttribute('aria-label'))?.match(/(\d+) products?$/)?.[1])

test('C1: what a list is narrowed by stands above it and at its facet, each can be taken away, and all at once', async ({
  page,
}) => {
  await page.goto('/lighting.html?color=bone,cloud&room=bedroom')
  const applied = page.getByRole('region', { name: 'Applied filters' })
  await expect(applied.getByRole('listitem')).toHaveText(['Bone', 'Cloud', 'Bedroom'])
  await expect(option(page, 'color bone')).toHaveAttribute('aria-current', 'true')
  await applied.getByRole('link', { name: 'Remove filter Color: Bone' }).click()
  await expect(page).toHaveURL(/\?color=cloud&room=bedroom$/, patient)
  await page.getByRole('region', { name: 'Applied filters' }).getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL(/\/lighting\.html$/, patient)
  await expect(page.getByRole('region', { name: 'Applied filters' })).toHaveCount(0)
})

test('C2: filters, order and page are in the address, and search engines are told of the plain list', async ({
  page,
}) => {
  await page.goto('/lighting.html?color=cloud&sort=price-desc')
  await expect(option(page, 'color cloud')).toHaveAttribute('aria-current', 'true')
  await expect(listing(page).getByLabel('Sort by')).toHaveValue('price-desc')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/lighting\.html$/)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})

test('C3: what cards show of attributes, colours and prices, can be filtered by', async ({ page }) => {
  await page.goto('/lighting.html')
  const groups = listing(page).locator('details[data-group]')
  const names = await groups.evaluateAll((all) => all.map((group) => (group as HTMLElement).dataset.group))
  expect(names).toEqual(expect.arrayContaining(['price', 'color']))
})

test('C4: counts hold; words of a facet are alternatives, facets are conditions; what fits no more stays, without a link', async ({
  page,
}) => {
  await page.goto('/lighting.html')
  const cloud = await countOf(option(page, 'color cloud'))
  await option(page, 'color cloud').click()
  await expect(page).toHaveURL(/color=cloud$/, patient)
  await expect.poll(() => total(page), patient).toBe(cloud)
  const bone = await countOf(option(page, 'color bone'))
  await option(page, 'color bone').click()
  await expect(page).toHaveURL(/color=bone,cloud$/, patient)
  const either = await total(page)
  expect(either).toBeGreaterThan(cloud)
  expect(either).toBeLessThanOrEqual(cloud + bone)
  await page.goto('/lighting.html?color=cloud&room=bedroom')
  expect(await total(page)).toBeLessThan(cloud)
  const dead = listing(page).locator('[role=link][aria-disabled=true]')
  await expect(dead.first()).toHaveAccessibleName(/, 0 products$/)
  await expect(dead.first()).toBeVisible()
})

test('C5: on a desk a filter applies at once, without a reload, where one is, and the focus stays on it', async ({
  page,
}) => {
  await page.goto('/lighting.html')
  await page.evaluate(() => Object.assign(window, { same: true }))
  const filter = option(page, 'color cloud')
  await filter.scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  await filter.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/color=cloud$/, patient)
  await expect(option(page, 'color cloud')).toBeFocused(patient)
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
  expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(200)
  await expect(page.locator('[data-list-status]')).toHaveText(/^\d+ products?, list updated$/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('C5: filters are a sheet that stays up and says how many products there are', async ({ page }) => {
    await page.goto('/lighting.html')
    await listing(page).getByRole('button', { name: 'Filter' }).tap()
    const sheet = page.locator('aside:popover-open')
    await expect(sheet.getByRole('button', { name: 'Show 17 products' })).toBeVisible()
    await sheet.locator('a[data-key="color cloud"]').tap()
    await expect(page).toHaveURL(/color=cloud$/, patient)
    await expect(sheet.locator('a[data-key="color cloud"]')).toHaveAttribute('aria-current', 'true', patient)
    await sheet.getByRole('button', { name: `Show ${await total(page)} products` }).tap()
    await expect(sheet).toHaveCount(0)
    await expect(listing(page).getByRole('button', { name: 'Filters (1)' })).toBeVisible()
  })

  test('C10, G4: three pictures of a product by swipe, or by tapping its dots', async ({ page }) => {
    await page.goto('/lighting.html')
    const card = cards(page)
      .filter({ has: page.locator('[data-act=turn] i:nth-child(3)') })
      .first()
    const strip = card.locator('[data-strip]')
    await card.locator('[data-act=turn]').tap()
    await expect.poll(() => strip.evaluate((box) => Math.round(box.scrollLeft / box.clientWidth)), patient).toBe(1)
    expect(await strip.locator('picture, img:only-child').count()).toBeGreaterThanOrEqual(3)
    await expect(page).toHaveURL(/\/lighting\.html$/)
  })

  test('C12: at 320 pixels nothing is cut off, and names are whole', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/lighting.html')
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth)).toBeLessThanOrEqual(320)
    const cut = await cards(page)
      .locator('h2')
      .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth + 1).length)
    expect(cut).toBe(0)
  })
})

test('C6, G4: prices are chosen by slider with hand or keys, or typed', async ({ page }) => {
  await page.goto('/lighting.html')
  const all = await total(page)
  const low = listing(page).getByRole('slider', { name: 'Lowest price' })
  await low.focus()
  for (let presses = 0; presses < 10; presses++) await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/price=\d+_$/, patient)
  await expect(listing(page).getByRole('slider', { name: 'Lowest price' })).toBeFocused(patient)
  expect(await total(page)).toBeLessThan(all)
  await listing(page).getByLabel('From', { exact: true }).fill('100')
  await listing(page).getByLabel('To', { exact: true }).fill('150')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/price=100_150$/, patient)
  await expect(page.getByRole('region', { name: 'Applied filters' })).toContainText('$100 – $150')
})

test('C7: the merchant’s own order comes first, then price both ways, the newest and the best rated', async ({
  page,
}) => {
  await page.goto('/lighting.html')
  const sort = listing(page).getByLabel('Sort by')
  const texts = await sort.locator('option').allTextContents()
  expect(texts[0]).toBe('Recommended')
  expect(texts).toEqual(expect.arrayContaining(['Price: low to high', 'Price: high to low', 'Newest', 'Best rated']))
  await sort.selectOption({ label: 'Price: low to high' })
  await expect(page).toHaveURL(/sort=price-asc$/, patient)
  const prices = await cards(page).evaluateAll((all) =>
    all.map((card) => Number(card.textContent?.match(/\$([\d,]+\.\d\d)/)?.[1]?.replace(',', ''))),
  )
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
})

test('C8: more products come below, at most four pages of them; the links beneath are real', async ({ page }) => {
  await page.goto(long)
  const all = await total(page)
  expect(all).toBeGreaterThan(48)
  await expect(cards(page)).toHaveCount(24)
  const more = listing(page).getByRole('link', { name: /^Show 24 more products/ })
  expect(await more.getAttribute('href')).toMatch(/[?&]p=2\b/)
  await expect(listing(page).getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', /[?&]p=2\b/)
  await more.click()
  await expect(cards(page)).toHaveCount(48, patient)
  await expect(listing(page).locator('[data-shown]')).toHaveText(`48 of ${all} shown`)
  expect(new Set(await cards(page).evaluateAll((list) => list.map((card) => card.dataset.card))).size).toBe(48)
  await listing(page)
    .getByRole('link', { name: /^Show \d+ more product/ })
    .click()
  await expect(cards(page)).toHaveCount(Math.min(all, 72), patient)
  expect(await cards(page).first().locator('img').getAttribute('loading')).toBe('eager')
  expect(await cards(page).nth(20).locator('img').first().getAttribute('loading')).toBe('lazy')
})

test('C9: back from a product to the same place of a list made longer, softly and by a reload', async ({ page }) => {
  await page.goto(long)
  await listing(page)
    .getByRole('link', { name: /^Show 24 more products/ })
    .click()
  await expect(cards(page)).toHaveCount(48, patient)
  const card = cards(page).nth(40)
  await card.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await card.locator('h2 a').click()
  await expect(page).not.toHaveURL(/search/, patient)
  await page.goBack()
  await expect(cards(page)).toHaveCount(48, patient)
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before), patient).toBeLessThan(60)
  await page.reload()
  await expect(cards(page)).toHaveCount(48, patient)
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before), patient).toBeLessThan(60)
})

test('C13: a category shows those below it with pictures', async ({ page }) => {
  await page.goto('/lighting.html')
  const tiles = page.getByRole('navigation', { name: 'Within Lighting' }).getByRole('link')
  expect(await tiles.count()).toBeGreaterThanOrEqual(2)
  await expect(tiles.first().locator('img')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('G16: filters and pages are links, the order and the prices are forms', async ({ page }) => {
    await page.goto('/lighting.html')
    await option(page, 'color cloud').click()
    await expect(page).toHaveURL(/color=cloud$/)
    await listing(page).getByLabel('From', { exact: true }).fill('100')
    await listing(page).getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByRole('region', { name: 'Applied filters' }).getByRole('listitem')).toHaveCount(2)
    await page.goto(long)
    await listing(page)
      .getByRole('link', { name: /^Show 24 more products/ })
      .click()
    await expect(page).toHaveURL(/[?&]p=2\b/)
    await expect(cards(page)).toHaveCount(24)
  })
})
