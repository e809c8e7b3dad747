import { expect, test } from '../../support/shopper.ts'
import { cards, listing, patient } from './list-steps.ts'

test('C10: a card has pictures by hover, name, price, rating with its count, and a heart', async ({ page }) => {
  await page.goto('/lighting.html')
  const card = cards(page)
    .filter({ has: page.locator('[data-act=turn] i:nth-child(3)') })
    .first()
  await expect(listing(page)).toContainText('17 products')
  await expect(card.getByRole('heading')).not.toBeEmpty()
  await expect(card).toContainText(/\$\d/)
  await expect(
    cards(page)
      .filter({ has: page.getByRole('img', { name: /out of 5 stars/ }) })
      .first(),
  ).toContainText(/\d+ reviews?/)
  const strip = card.locator('[data-strip]')
  await strip.scrollIntoViewIfNeeded()
  const box = await strip.boundingBox()
  if (!box) throw new Error('The card has no picture.')
  await page.mouse.move(box.x + 5, box.y + 160)
  await expect.poll(() => strip.locator('picture').count(), patient).toBeGreaterThanOrEqual(3)
  await page.mouse.move(box.x + box.width - 5, box.y + 160)
  await expect.poll(() => strip.evaluate((box) => box.scrollLeft), patient).toBeGreaterThan(box.width)
})

test('C11: a swatch shows its version on the card and leads to it, chosen not by colour alone', async ({ page }) => {
  await page.goto('/lighting.html')
  const card = cards(page)
    .filter({ has: page.locator('[data-act=swatch]') })
    .first()
  const swatch = card.locator('[data-act=swatch]').nth(1)
  const [href, source] = [await swatch.getAttribute('href'), await swatch.getAttribute('data-source')]
  await expect(swatch).toHaveAccessibleName(/^Show in \w/)
  await swatch.click()
  await expect(swatch).toHaveAttribute('aria-current', 'true')
  await expect(card.locator('h2 a')).toHaveAttribute('href', href ?? '')
  await expect(card.locator(`[data-strip] picture:visible source[srcset*="${source}"]`).first()).toBeAttached(patient)
  await expect(page).toHaveURL(/\/lighting\.html$/)
})

test('C12: the grid has the columns its own box has room for', async ({ page }) => {
  await page.goto('/lighting.html')
  const columns = () =>
    listing(page)
      .locator('[data-grid]')
      .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length)
  expect(await columns()).toBe(3)
  await listing(page)
    .locator('[data-results]')
    .evaluate((box) => {
      ;(box as HTMLElement).style.inlineSize = '400px'
    })
  expect(await columns()).toBe(2)
})

test('C14: products are chosen to compare, a bar keeps them, and what differs is marked', async ({ page }) => {
  await page.goto('/lighting.html')
  for (const place of [0, 1]) {
    await cards(page).nth(place).hover()
    await cards(page)
      .nth(place)
      .getByRole('button', { name: /^Compare / })
      .click()
  }
  const bar = page.getByRole('region', { name: 'Products to compare' })
  await expect(bar).toContainText('2 products to compare', patient)
  await page.reload()
  await expect(
    cards(page)
      .first()
      .getByRole('button', { name: /^Compare / }),
  ).toHaveAttribute('aria-pressed', 'true', patient)
  await bar.getByRole('link', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/\/compare\?items=[^,]+,[^,]+$/, patient)
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  const differing = table.locator('tr[data-differs]')
  await expect(differing.first().getByRole('rowheader')).toContainText('differs')
  await page.getByRole('checkbox', { name: 'Show only what differs' }).check()
  await expect(table.locator('tbody tr:visible')).toHaveCount(await differing.count())
  await table
    .getByRole('link', { name: /^Remove / })
    .first()
    .click()
  await expect(page).toHaveURL(/items=[^,]+$/, patient)
})

test('K8: a heart keeps a product in this browser, and the wishlist shows it as it is today', async ({ page }) => {
  await page.goto('/lighting.html')
  const card = cards(page).nth(2)
  const name = (await card.getByRole('heading').textContent()) ?? ''
  await card.getByRole('button', { name: /^Save / }).click()
  await expect(card.getByRole('button', { name: /^Save / })).toHaveAttribute('aria-pressed', 'true', patient)
  await page.goto('/wishlist')
  const kept = page.getByRole('main').getByRole('article')
  await expect(kept.getByRole('heading')).toHaveText([name], patient)
  await expect(page.getByText('Kept in this browser only.')).toBeVisible()
  await kept.getByRole('button', { name: /^Save / }).click()
  await expect(page.getByText('Your wishlist is empty.')).toBeVisible(patient)
})

test('P13: what was looked at before stands in a row, without the product itself', async ({ page }) => {
  await page.goto('/fjord-table-lamp.html')
  await page.goto('/wren-wall-lamp.html')
  const row = page.getByRole('region', { name: 'You looked at these' })
  await expect(async () => {
    await page.mouse.wheel(0, 4000)
    await expect(row.getByRole('article')).toHaveCount(1, { timeout: 1000 })
  }).toPass(patient)
  await expect(row.getByRole('heading', { level: 3 })).toHaveText('Fjord table lamp')
})

test('G16, G24: hovering fetches no more than three products ahead, and a click asks for nothing twice', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (searchParams.has('_rsc'))
      asked.push(`${pathname} ${request.headers()['next-router-segment-prefetch'] ?? 'whole'}`)
  })
  await page.goto('/lighting.html')
  for (const place of [0, 1, 2, 3, 4, 5]) {
    await cards(page).nth(place).hover()
    await page.waitForTimeout(300)
  }
  await expect.poll(() => new Set(asked.map((one) => one.split(' ')[0])).size, patient).toBeGreaterThan(0)
  await page.waitForTimeout(1000)
  const ahead = new Set(asked.map((one) => one.split(' ')[0]))
  expect(ahead.size).toBeLessThanOrEqual(3)
  await cards(page).nth(1).locator('h2 a').click()
  await expect(page).not.toHaveURL(/lighting/, patient)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(patient)
  expect(asked.filter((one, place) => asked.indexOf(one) !== place)).toEqual([])
})
