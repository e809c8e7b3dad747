/** The way into the account, and who else is in it. Titles begin with the checklist’s ids. */
import { readFileSync } from 'node:fs'
import { addAddress, openCustomer, password, tokenOf } from '../../support/customers.ts'
import { expect, test } from '../../support/shopper.ts'
import { ada, linkTo, newEmail, shown, signedIn, signIn } from '../account-steps.ts'

// Whole journeys of many pages, on a machine that may be busy.
test.describe.configure({ timeout: 150_000 })

test('A6, G7: an account is opened with three fields; paste and password managers are welcome, nothing puzzles', async ({
  page,
}) => {
  const email = newEmail()
  await page.goto('/account/register')
  const main = page.getByRole('main')
  const word = main.getByLabel('Password', { exact: true })
  await expect(main.getByText('At least 8 characters')).toBeVisible()
  await expect(main.getByLabel('E-mail')).toHaveAttribute('autocomplete', 'email')
  await expect(word).toHaveAttribute('autocomplete', 'new-password')
  expect(await main.locator('input:not([type=checkbox])').count()).toBe(3)
  expect(await main.getByRole('checkbox').isChecked()).toBe(false)

  await main.getByLabel('Full name').fill('Ada Lovelace')
  await main.getByLabel('E-mail').fill(email)
  await word.fill('short')
  await word.blur()
  await expect(main.getByText('3 characters more, please.')).toBeVisible()
  // Pasted, as a password manager does.
  await word.evaluate((input: HTMLInputElement) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'x')
    const passed = input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }),
    )
    if (!passed) throw new Error('Pasting is hindered.')
  })
  await word.fill(password)
  await main.getByRole('button', { name: 'Show password' }).click()
  await expect(word).toHaveAttribute('type', 'text')
  await main.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('Hello, Ada')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('G6, G7: a forgotten password is chosen anew by a link, which knows the address and leaves no trace', async ({
  page,
  shop,
}) => {
  const { email } = await openCustomer(shop, ada())
  await page.goto('/account/sign-in')
  await expect(page.getByRole('main').getByLabel('E-mail')).toHaveAttribute('autocomplete', 'username')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('autocomplete', 'current-password')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password?' })).toBeVisible()
  await shown(page.getByRole('main').getByLabel('E-mail')).fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText(`If there is an account for ${email}`)).toBeVisible()

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const link = await linkTo(shop, email, '/customer/account/createPassword')
  await page.goto(link)
  await expect(shown(page.getByRole('main').getByLabel('E-mail'))).toHaveValue(email)
  await expect(page).toHaveURL(/\/account\/reset-password$/)
  const token = new URLSearchParams(link.split('?')[1]).get('token') ?? '?'
  expect(asked.filter((url) => !url.includes('/customer/account/') && url.split('#')[0]?.includes(token))).toEqual([])

  await page.getByLabel('New password').fill('Another-Engine-2')
  await page.getByRole('button', { name: 'Save the new password' }).click()
  await expect(page.getByText('Your new password is saved.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, email)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await signIn(page, email, 'Another-Engine-2')
  await expect(page.getByText('Hello, Ada')).toBeVisible()
})

test('A6: e-mail and password change only with the password, and then nobody else stays signed in', async ({
  page,
  shop,
  browser,
}) => {
  const { email } = await openCustomer(shop, ada())
  const elsewhere = await browser.newPage({ baseURL: shop.url })
  await signedIn(elsewhere, email)
  await signedIn(page, email, '/profile')
  const main = page.getByRole('main')
  const forms = { email: main.locator('form').nth(1), password: main.locator('form').nth(2) }
  const changed = newEmail()
  await forms.email.getByLabel('New e-mail').fill(changed)
  await forms.email.getByLabel('Current password').fill('not-mine-at-all')
  await forms.email.getByRole('button', { name: 'Change e-mail' }).click()
  await expect(forms.email.getByRole('alert')).toBeVisible()
  await forms.email.getByLabel('Current password').fill(password)
  await forms.email.getByRole('button', { name: 'Change e-mail' }).click()
  await expect(main.getByText(`You sign in with ${changed}.`)).toBeVisible()

  await forms.password.getByLabel('Current password').fill(password)
  await forms.password.getByLabel('New password').fill('Another-Engine-2')
  await forms.password.getByRole('button', { name: 'Change password' }).click()
  await expect(main.getByText('Your password is changed.')).toBeVisible()
  await page.goto('/account/orders')
  await expect(page.getByText('No orders yet')).toBeVisible()

  await elsewhere.goto('/account/orders')
  await expect(elsewhere.getByRole('main').getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await elsewhere.close()
  expect(await tokenOf(shop, changed, 'Another-Engine-2')).toBeTruthy()
})

test('A8: one’s data is taken along as a file and the account deleted, after the password', async ({ page, shop }) => {
  const { email, token } = await openCustomer(shop, ada())
  await addAddress(shop, token, '99 Export Street', true)
  await signedIn(page, email, '/privacy')
  const main = page.getByRole('main')
  const waiting = page.waitForEvent('download')
  await main.getByRole('button', { name: 'Download your data' }).click()
  const data = readFileSync(await (await waiting).path(), 'utf8')
  expect(JSON.parse(data)).toMatchObject({ email, addresses: [{ street: ['99 Export Street'] }] })
  expect(data).not.toContain('__typename')

  await main.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible()
  await expect(tokenOf(shop, email)).rejects.toThrow('incorrect')
})

test('A6: devices are listed, and one that is signed out is signed out', async ({ page, shop, browser }) => {
  const { email } = await openCustomer(shop, ada())
  const other = await browser.newPage({
    baseURL: shop.url,
    userAgent: 'Mozilla/5.0 (iPhone; CPU) Version/19.0 Safari/604.1',
  })
  await signedIn(other, email)
  await signedIn(page, email, '/devices')
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Last used' })
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('This device')
  await other.goto('/account/addresses')
  await expect(other.getByRole('main').getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await other.close()
})
