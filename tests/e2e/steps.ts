/** What shoppers do, in their words. */
import { expect, type Page } from '@playwright/test'

/** From the first page into a category, through one filter, to the first product that is left. */
export async function findSomething(page: Page, category: string, facet: string) {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: category, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: category })).toBeVisible()
  const all = await countShown(page)
  const group = page
    .getByRole('main')
    .locator('details', { has: page.locator('summary', { hasText: new RegExp(`^${facet}$`) }) })
    .first()
  if (!(await group.evaluate((details: HTMLDetailsElement) => details.open)))
    await group.locator('summary').first().click()
  await group.getByRole('link').first().click()
  await expect(page).toHaveURL(/\?/)
  await expect.poll(() => countShown(page)).toBeLessThan(all)
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
}

async function countShown(page: Page): Promise<number> {
  // Next keeps the page one came from, hidden.
  const list = page.getByRole('region', { name: 'Products' }).filter({ visible: true })
  const count = list.getByText(/^\d[\d,]* products?$/).first()
  const text = (await count.textContent()) ?? ''
  return Number(/\d[\d,]*/.exec(text)?.[0]?.replace(',', ''))
}

/** One value of each option the product has. */
export async function chooseOptions(page: Page) {
  for (const group of await page.getByRole('main').getByRole('radiogroup').all()) {
    const radio = group.getByRole('radio').first()
    await radio.click()
    await expect(radio).toHaveAttribute('aria-checked', 'true')
  }
}

/** Into the cart; the drawer shows it. */
export async function addToCart(page: Page) {
  await page.getByRole('button', { name: 'Add to cart' }).click()
  const drawer = page.getByRole('dialog', { name: 'Your cart' })
  await expect(drawer.getByRole('listitem')).toHaveCount(1)
  return drawer
}

export const ada = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  street: '1 State Street',
  postcode: '60601',
  city: 'Chicago',
  region: 'Illinois',
  phone: '+1 312 555 0100',
}

/** Who gets it and where. */
export async function giveDetails(page: Page) {
  const form = page.getByRole('main')
  await form.getByLabel('Email').fill(ada.email)
  await form.getByLabel('Full name').fill(ada.name)
  await form.getByLabel('Country').selectOption({ label: 'United States' })
  await form.getByLabel('Street and number').fill(ada.street)
  await form.getByLabel('Postcode').fill(ada.postcode)
  await form.getByLabel('City').fill(ada.city)
  await form.getByLabel('State or region').selectOption({ label: ada.region })
  await form.getByLabel('Phone').fill(ada.phone)
  await page.getByRole('button', { name: 'On to delivery' }).click()
}

/** From the details to the confirmation; answers what the button said it would cost, in minor units, and the number. */
export async function buy(page: Page): Promise<{ paidMinor: number; number: string }> {
  await giveDetails(page)
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.getByRole('button', { name: 'On to payment' }).click()
  await page.getByRole('radio', { name: /Check/ }).check()
  const pay = page.getByRole('button', { name: /^Place order and pay/ })
  const paidMinor = Math.round(Number(((await pay.textContent()) ?? '').replace(/[^\d.]/g, '')) * 100)
  await pay.click()
  await page.waitForURL('**/checkout/confirmation')
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada.' })).toBeVisible()
  const number = await page
    .getByText(/^Order number/)
    .locator('strong')
    .textContent()
  return { paidMinor, number: number ?? '' }
}

/** A page whose scripts have run: it answers to hands. */
export async function openReady(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('load')
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => /^__react/.test(key)),
  )
}
