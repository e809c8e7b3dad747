import { expect, type Page } from '@playwright/test'
import type { Shop } from '../support/shop.ts'
import { mails, orderNumbered, stock, stockChanges } from './ledger.ts'
import { ada, addToCart, buy, chooseOptions, findSomething } from './steps.ts'

export type Journey = { category: string; facet: string }

/** Buys one piece as a guest and holds what was written down against what was shown. The same on every catalogue. */
export async function buyAsGuest(page: Page, shop: Shop, { category, facet }: Journey) {
  const before = stock(shop.dataFolder)
  await findSomething(page, category, facet)
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await expect(page.getByRole('main').getByRole('radiogroup').first()).toBeVisible()
  await chooseOptions(page)
  const drawer = await addToCart(page)
  await expect(drawer.getByText(name)).toBeVisible()
  await drawer.getByRole('link', { name: 'View cart' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).click()

  const { paidMinor, number } = await buy(page)
  const order = orderNumbered(shop.dataFolder, number)
  expect(order).toMatchObject({ email: ada.email, currency: 'USD', grand_minor: paidMinor })
  const changes = stockChanges(before, stock(shop.dataFolder))
  expect(Object.values(changes)).toEqual([-1])
  expect(order?.content).toContain(JSON.stringify(Object.keys(changes)[0]))
  await expect.poll(() => mails(shop.dataFolder).filter((mail) => mail.includes(number)).length).toBe(1)

  await page.reload()
  await expect(page.getByText(`Order number ${number}`)).toBeVisible()
  await page.goto('/cart')
  await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible()
}
