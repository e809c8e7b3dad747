/** What every visit to the account begins with. */
import { expect, type Locator, type Page } from '@playwright/test'
import { password } from '../support/customers.ts'
import type { Shop } from '../support/shop.ts'
import { mails } from './ledger.ts'

let count = 0
/** An address that no other test has. */
export const newEmail = () => `ada${++count}.${process.pid}@example.com`
/** Somebody new. */
export const ada = () => ({ email: newEmail(), firstname: 'Ada', lastname: 'Lovelace' })

/** A page one came from may still be there, hidden, for the way back. */
export const shown = (locator: Locator) => locator.filter({ visible: true })

/** Fills in the form that is there. */
export async function signIn(page: Page, email: string, word = password) {
  await shown(page.getByRole('main').getByLabel('E-mail')).fill(email)
  await shown(page.getByRole('main').getByLabel('Password', { exact: true })).fill(word)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Opens a place of the account as this customer. */
export async function signedIn(page: Page, email: string, place = '') {
  await page.goto(`/account${place}`)
  await signIn(page, email)
  await expect(page.getByRole('link', { name: 'Account of Ada' })).toBeVisible()
}

/** The link in the latest mail to this address. */
export async function linkTo(shop: Shop, email: string, path: string): Promise<string> {
  const wanted = () =>
    mails(shop.dataFolder)
      .map((mail) => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
      .filter((mail) => mail.includes(email) && mail.includes(path))
  await expect.poll(() => wanted().length).toBeGreaterThan(0)
  const found = new RegExp(`https?://[^\\s"<]*${path}[^\\s"<]*`).exec(wanted().at(-1) ?? '')?.[0] ?? ''
  const { pathname, search } = new URL(found.replaceAll('&amp;', '&'))
  return `${pathname}${search}`
}
