import { expect, test } from '../support/shopper.ts'
import { buyAsGuest } from './guest-checkout.ts'
import { orderCount } from './ledger.ts'
import { ada, addToCart, chooseOptions, giveDetails } from './steps.ts'

test('a guest finds a lamp by colour and buys it', async ({ page, shop }) => {
  await buyAsGuest(page, shop, { category: 'Lighting', facet: 'Color' })
})

test('a double click places one order', async ({ page, shop }) => {
  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  await page.goto('/checkout')
  await giveDetails(page)
  await page.getByRole('button', { name: 'On to payment' }).click()
  const before = orderCount(shop.dataFolder)
  await page.getByRole('button', { name: /^Place order and pay/ }).dblclick()
  await page.waitForURL('**/checkout/confirmation')
  await expect(page.getByRole('heading', { level: 1, name: /Thank you/ })).toBeVisible()
  expect(orderCount(shop.dataFolder)).toBe(before + 1)
})

test('nothing typed is lost on the way back, forward or over a reload', async ({ page }) => {
  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  await page.goto('/checkout')
  await page.getByLabel('Full name').fill(ada.name)
  await page.reload()
  await expect(page.getByLabel('Full name')).toHaveValue(ada.name)
  await giveDetails(page)
  await page.getByRole('button', { name: 'On to payment' }).click()
  await expect(page.getByRole('button', { name: /^Place order/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'On to payment' })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Street and number')).toHaveValue(ada.street)
})

test('a wrong field says what is wrong with it and takes the focus', async ({ page }) => {
  await page.goto('/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  await page.goto('/checkout')
  await page.getByLabel('Email').fill('ada')
  await page.getByRole('button', { name: 'On to delivery' }).click()
  await expect(page.getByText('An email address has an @')).toBeVisible()
  await expect(page.getByLabel('Email')).toBeFocused()
  const fields = page.locator('main input:visible:not([type=checkbox]), main select:visible')
  expect(await fields.count()).toBeLessThanOrEqual(8)
})
