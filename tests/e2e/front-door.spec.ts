import { expect, test } from '../support/shopper.ts'

test('the home page says whose shop it is and shows something to buy', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})

test('an unknown address is a true 404 with a way on', async ({ page }) => {
  const response = await page.goto('/there-is-no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})
