/** The way in: the checklist of shoppers, items H5 to H8. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/shopper.ts'

test('H5: the home page shows most main categories with picture and name, and one picture first', async ({ page }) => {
  await page.goto('/')
  const names = await page.getByRole('banner').locator('nav[data-late] > ul > li > a').allTextContents()
  const main = page.getByRole('main')
  const shown = await Promise.all(
    names.map((name) => main.getByRole('link', { name: new RegExp(`^(Discover )?${name}$`) }).count()),
  )
  expect(shown.filter((count) => count > 0).length).toBeGreaterThanOrEqual(names.length * 0.4)
  await expect(main.locator('img[fetchpriority=high]')).toHaveCount(1)
  await expect(main.locator('img[fetchpriority=high]')).not.toHaveAttribute('loading', 'lazy')
  await expect(main.getByRole('heading', { level: 1 })).not.toBeEmpty()
})

test('H6, G9: nothing moves by itself', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('video[autoplay], marquee, [aria-roledescription=carousel]')).toHaveCount(0)
  await page.waitForTimeout(1500)
  const running = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations === Infinity,
        ).length,
  )
  expect(running).toBe(0)
})

test('H7: the announcement is the merchant’s, and its place is not kept where there is none', async ({
  page,
  shop,
}) => {
  await page.goto('/')
  await expect(page.getByRole('complementary', { name: 'Announcement' })).toBeVisible()
  const ask = async (query: string) =>
    (await (
      await fetch(shop.commerceUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    ).json()) as {
      data: { cmsBlocks: { items: unknown[] } }
    }
  expect(
    (await ask('{ cmsBlocks(identifiers: ["announcement"]) { items { identifier } } }')).data.cmsBlocks.items,
  ).toHaveLength(1)
  // Blocks that this shop has not: no element stands for them.
  expect(await page.locator('footer [class*=block]').count()).toBe(0)
})

test('H7: the page does not move while it is made', async ({ page }) => {
  await page.addInitScript(() => {
    const store = window as unknown as { moved: number }
    store.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) store.moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/')
  await page.waitForLoadState('load')
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThanOrEqual(0.05)
})

test('H8: no dialog comes by itself; the newsletter is a form in the page, and a mail confirms', async ({
  page,
  shop,
}) => {
  await page.goto('/')
  await page.waitForLoadState('load')
  await page.waitForTimeout(2000)
  await expect(page.locator('dialog[open], [role=dialog]:visible')).toHaveCount(0)
  const form = page.getByRole('contentinfo').locator('form')
  const field = form.getByRole('textbox', { name: 'Email address' })
  await field.fill('not an address')
  await form.getByRole('button', { name: 'Subscribe' }).click()
  await expect(form.getByRole('status')).toContainText('Please give an email address')
  await expect(field).toBeFocused()
  const email = `h8.${Date.now()}@example.com`
  await field.fill(email)
  await form.getByRole('button', { name: 'Subscribe' }).click()
  await expect(form.getByRole('status')).toContainText(`We sent a mail to ${email}`)
  const mails = () => {
    const box = join(shop.dataFolder, 'mail')
    try {
      return readdirSync(box).map((file) => readFileSync(join(box, file), 'utf8'))
    } catch {
      return []
    }
  }
  await expect.poll(() => mails().some((mail) => mail.includes(email)), { timeout: 20_000 }).toBe(true)
})
