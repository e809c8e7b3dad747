/** Every type of product with every kind of option, bought and changed. Titles begin with the checklist's ids. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../../support/shopper.ts'
import { addToCart, chooseOptions } from '../steps.ts'
import { addButton, buy, drawer, open } from './product-page.ts'

test('P14: a bundle is filled, reckoned and bought', async ({ page }) => {
  await open(page, '/laid-table.html')
  const form = buy(page)
  await expect(form.locator('output')).toHaveText('$204.00')
  await form.getByRole('checkbox', { name: /Selvedge napkins/ }).check()
  await expect(form.locator('output')).toHaveText('$242.00')
  await form.getByRole('spinbutton', { name: 'Number of Tidal mug, ink' }).fill('4')
  await expect(form.locator('output')).toHaveText('$266.00')
  await addButton(page).click()
  await expect(drawer(page).getByRole('listitem').first()).toContainText('4 × Tidal mug, ink')
  await expect(drawer(page)).toContainText('$266.00')
})

test('P14: of a group, what is wanted goes in, each by itself', async ({ page }) => {
  await open(page, '/windowsill-vases.html')
  const form = buy(page)
  await form.getByRole('spinbutton', { name: /Spire bottle vase/ }).fill('0')
  await form.getByRole('spinbutton', { name: /Halo ring vase/ }).fill('2')
  await addButton(page).click()
  await expect(drawer(page).getByText('Pebble moon vase, bone')).toBeVisible()
  await expect(drawer(page).getByText('Halo ring vase, sage')).toBeVisible()
  await expect(drawer(page).getByText('Spire bottle vase')).toHaveCount(0)
})

test('P14: a download lets one look inside, and sells the edition that is chosen', async ({ page, request }) => {
  await open(page, '/care-guide.html')
  const sample = await page.getByRole('link', { name: 'The first page' }).getAttribute('href')
  const answer = await request.get(sample ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  await addButton(page).click()
  await expect(buy(page).getByRole('alert')).toHaveText('Please fill in: Editions.')
  await buy(page)
    .getByRole('checkbox', { name: /To print at home/ })
    .check()
  await expect(buy(page).locator('output')).toHaveText('$8.00')
  await addButton(page).click()
  await expect(drawer(page).getByText('To print at home')).toBeVisible()
})

test('P14: every kind of option is a field of its own, and what must be filled in is asked for', async ({ page }) => {
  await open(page, '/gift-wrapping.html')
  const form = buy(page)
  const add = addButton(page)
  await add.click()
  await expect(form.getByRole('alert')).toHaveText('Please fill in: Paper.')
  await form.getByRole('radio', { name: 'Clay' }).check()
  await form.getByRole('checkbox', { name: 'Linen ribbon' }).check()
  await form.getByLabel('Name on the card').fill('Grace')
  await form.getByLabel('Your words').fill('With love')
  await expect(form.locator('output')).toHaveText('$9.00')
  await add.click()
  for (const words of ['Clay', 'Linen ribbon', 'Grace', 'With love']) {
    await expect(drawer(page).getByText(words, { exact: true })).toBeVisible()
  }
})

test('P14: days, times and moments are the browser’s own fields; a file is not asked for where none can be sent', async ({
  page,
}) => {
  await open(page, '/assembly-at-home.html')
  await buy(page).getByLabel('How many pieces').selectOption({ index: 2 })
  await buy(page).getByLabel('Day').fill('2027-01-12')
  await buy(page).getByLabel('Not before').fill('09:30')
  await expect(buy(page).locator('output')).toHaveText('$79.00')
  await addButton(page).click()
  await expect(drawer(page).getByText('Three to five')).toBeVisible()
  await open(page, '/styling-hour.html')
  await expect(page.getByText('A file cannot be sent here')).toBeVisible()
  await buy(page).getByLabel('When').fill('2027-01-12T15:00')
  await buy(page).getByRole('checkbox', { name: 'Bedroom' }).check()
  await addButton(page).click()
  await expect(drawer(page).getByText('Bedroom')).toBeVisible()
})

test('K6: what is in the cart is changed at its product, and takes the old line’s place', async ({ page }) => {
  await open(page, '/grove-serving-board.html')
  await buy(page).getByLabel('Engraving').fill('Ada')
  await addToCart(page)
  await drawer(page).getByRole('link', { name: 'Change: Grove serving board' }).click()
  await expect(page.getByRole('main').getByRole('button', { name: 'Update cart' }).first()).toBeVisible()
  await expect(buy(page).getByLabel('Engraving')).toHaveValue('Ada')
  await buy(page).getByLabel('Engraving').fill('Grace')
  await page.getByRole('main').getByRole('button', { name: 'Update cart' }).first().click()
  await expect(drawer(page).getByText('Grace', { exact: true })).toBeVisible()
  await expect(drawer(page).getByText('Ada', { exact: true })).toHaveCount(0)
  await expect(drawer(page).getByRole('listitem')).toHaveCount(1)
})

test('K6: the same choice again is not lost', async ({ page }) => {
  await open(page, '/fjord-table-lamp.html')
  await chooseOptions(page)
  await addToCart(page)
  await drawer(page).getByRole('link', { name: 'Change: Fjord table lamp' }).click()
  const update = page.getByRole('main').getByRole('button', { name: 'Update cart' }).first()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await update.click()
  await expect(drawer(page).getByRole('listitem')).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('P14: every type can be read, its pictures followed, its variants chosen by links', async ({ page }) => {
    test.slow() // five pages that nobody has asked for before
    for (const path of ['/laid-table.html', '/windowsill-vases.html', '/care-guide.html', '/gift-wrapping.html']) {
      await page.goto(path)
      await expect(page.getByRole('main').getByText(/^\$\d/).first()).toBeVisible()
    }
    await page.goto('/fjord-table-lamp.html')
    const link = page.getByRole('radio', { name: /^Terracotta/ })
    await page.goto((await link.getAttribute('href')) ?? '')
    await expect(page.getByText('Item no. lamp-fjord-terracotta')).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } })

    for (const path of ['/laid-table.html', '/windowsill-vases.html', '/care-guide.html', '/gift-wrapping.html']) {
      test(`G1, G10, P14: ${path} at 320 px has no barrier that a machine can find, and nothing beside the page`, async ({
        page,
      }) => {
        await open(page, path)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      })
    }
  })
}
