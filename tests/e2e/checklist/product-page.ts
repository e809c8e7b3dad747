/** The product page in a shopper's words. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../../support/shopper.ts'

/** The buy form: fields, quantity, button. */
export const buy = (page: Page) =>
  page
    .getByRole('main')
    .locator('form')
    .filter({ has: page.locator('button[type=submit]') })
    .first()
export const pictures = (page: Page) => page.getByRole('region', { name: 'Pictures' })
export const enlarge = (page: Page, place = 1) =>
  pictures(page).getByRole('link', { name: `Enlarge picture: Picture ${place} of` })
export const drawer = (page: Page) => page.getByRole('dialog', { name: 'Your cart' })
/** The button in its place; the bar on phones has another. */
export const addButton = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()

/** Opens a page whose islands are there: a click before that would be a click on plain markup. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Where something stands on the page; it is an error when it does not. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the page.')
  return box
}
