import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

export const guest = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  street: '12 Valencia Street',
  postcode: '94103',
  city: 'San Francisco',
  region: 'California',
  telephone: '+1 415 555 0100',
}

/** Chooses the first offered value of every property that the product varies in and puts one into the cart. */
export async function addToCart(page: Page): Promise<void> {
  for (const property of await page.getByRole('main').getByRole('radiogroup').all()) {
    await property.getByRole('radio').first().check({ force: true })
  }
  const button = page.getByRole('button', { name: 'Add to cart' }).first()
  await expect(button).toBeEnabled()
  await button.click()
}

/** From the checkout's first step to the confirmation; answers the order's number. */
export async function checkOut(
  page: Page,
  { carrier, payment }: { carrier: RegExp; payment: RegExp },
): Promise<string> {
  await page.getByLabel('Email').fill(guest.email)
  await page.getByLabel('Full name').fill(guest.name)
  await page.getByLabel('Street and number').fill(guest.street)
  await page.getByLabel('Postcode').fill(guest.postcode)
  await page.getByLabel('City').fill(guest.city)
  await page.getByLabel('State or region').selectOption({ label: guest.region })
  await page.getByLabel('Phone').fill(guest.telephone)
  await page.getByRole('button', { name: 'On to delivery' }).click()
  await page.getByRole('radio', { name: carrier }).check()
  const onward = page.getByRole('button', { name: 'On to payment' })
  await expect(onward).toBeEnabled()
  await onward.click()
  await page.getByRole('radio', { name: payment }).check()
  await page.getByRole('button', { name: /^Place order and pay/ }).click()
  await expect(page.getByRole('heading', { name: /Your order is placed/ })).toBeVisible({ timeout: 30_000 })
  const text = (await page.getByRole('main').textContent()) ?? ''
  const number = /Order number\s*(\S+)/i.exec(text)?.[1]
  if (!number) throw new Error(`The confirmation names no order number:\n${text}`)
  return number
}
