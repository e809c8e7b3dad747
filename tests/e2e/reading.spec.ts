import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/shopper.ts'
import { addToCart, chooseOptions } from './steps.ts'

const pages = [
  '/',
  '/lighting.html',
  '/lighting.html?color=bone',
  '/fjord-table-lamp.html',
  '/search?q=lamp',
  '/cart',
  '/studio',
]
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of ['/', '/lighting.html', '/fjord-table-lamp.html', '/search?q=lamp']) {
    test(`${path} can be read and followed`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    })
  }

  test('a filter is a link and a search is a form', async ({ page }) => {
    await page.goto('/lighting.html')
    const link = page.getByRole('main').locator('a[href*="/lighting.html?color="]').first()
    await page.goto((await link.getAttribute('href')) ?? '')
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const path of pages) {
      test(`${path} has no barrier that a machine can find`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      })
    }

    test('the drawer and the checkout have none either', async ({ page }) => {
      await page.goto('/fjord-table-lamp.html')
      await chooseOptions(page)
      await addToCart(page)
      const drawer = await new AxeBuilder({ page }).include('[role=dialog]').withTags(rules).analyze()
      expect(drawer.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.goto('/checkout')
      await page.getByRole('button', { name: 'On to delivery' }).click()
      await expect(page.getByText('Please give your email address')).toBeVisible()
      const checkout = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(checkout.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  })
}
