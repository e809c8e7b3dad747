/** The product page as a shopper has it. Titles begin with the checklist's ids. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../../support/shopper.ts'
import { addToCart, chooseOptions } from '../steps.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const buy = (page: Page) =>
  page
    .getByRole('main')
    .locator('form')
    .filter({ has: page.getByRole('spinbutton').or(page.getByRole('button', { name: 'Add to cart' })) })
    .first()
const pictures = (page: Page) => page.getByRole('region', { name: 'Pictures' })
const enlarge = (page: Page, place = 1) =>
  pictures(page).getByRole('link', { name: `Enlarge picture: Picture ${place} of` })
const drawer = (page: Page) => page.getByRole('dialog', { name: 'Your cart' })

/** The island that serves the page is there: a click before that would be a click on plain markup. */
async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the page.')
  return box
}

test.describe('on a phone', () => {
  test.use(phone)

  test('P1, G4: thumbnails lead to each picture, and what does not fit is counted', async ({ page }) => {
    await open(page, '/laid-table.html')
    const thumbnails = pictures(page).getByRole('button', { name: /^Picture \d of 6$/ })
    await expect(thumbnails).toHaveCount(5)
    await thumbnails.nth(2).click()
    await expect(thumbnails.nth(2)).toHaveAttribute('aria-current', 'true')
    await expect(enlarge(page, 3)).toBeInViewport({ ratio: 0.9 })
    await expect(enlarge(page, 1)).not.toBeInViewport()
    await pictures(page).getByRole('button', { name: 'All pictures, 1 more' }).click()
    await expect(page.getByRole('dialog', { name: 'Pictures' })).toContainText('Picture 6 of 6')
  })

  test('P2: a double tap brings a picture nearer and another takes it back', async ({ page }) => {
    await open(page, '/laid-table.html')
    await enlarge(page).tap()
    const dialog = page.getByRole('dialog', { name: 'Pictures' })
    const picture = dialog.locator('picture')
    await expect(picture).toBeVisible()
    const { width } = await boxOf(picture)
    const tapTwice = async () => {
      await page.touchscreen.tap(200, 420)
      await page.touchscreen.tap(200, 420)
    }
    await tapTwice()
    await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThan(width * 2)
    await page.waitForTimeout(400)
    await tapTwice()
    await expect.poll(async () => (await boxOf(picture)).width).toBeLessThan(width * 1.1)
  })

  test('P2: two fingers zoom', async ({ page }) => {
    await open(page, '/laid-table.html')
    await enlarge(page).tap()
    const picture = page.getByRole('dialog', { name: 'Pictures' }).locator('picture')
    await expect(picture).toBeVisible()
    const { width } = await boxOf(picture)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: 195, y: 400 - apart, id: 1 },
                { x: 195, y: 400 + apart, id: 2 },
              ],
      })
    await touch('touchStart', 40)
    for (const apart of [60, 90, 120]) await touch('touchMove', apart)
    await touch('touchEnd', 120)
    await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThan(width * 1.8)
  })

  test('P10: the bar to buy comes when the button is out of sight, and covers neither the end of the page nor the focus', async ({
    page,
  }) => {
    await open(page, '/pebble-moon-vase.html?color=sky')
    const bar = page.locator('[data-shown] b', { hasText: 'Pebble moon vase' })
    const button = page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()
    await button.scrollIntoViewIfNeeded()
    await expect(bar).toBeHidden()
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect(bar).toBeVisible()
    const top = (await boxOf(bar)).y
    const links = page.getByRole('contentinfo').getByRole('link')
    const last = await boxOf(links.last())
    expect(last.y + last.height).toBeLessThanOrEqual(top)
    await page.getByRole('main').getByRole('link').last().focus()
    const focused = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0)
    expect(focused).toBeLessThanOrEqual(top)
  })

  test('P10, P9: the bar buys what is chosen', async ({ page }) => {
    await open(page, '/pebble-moon-vase.html?color=sky')
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.locator('[data-shown]').getByRole('button', { name: 'Add to cart' }).click()
    await expect(drawer(page).getByRole('listitem')).toHaveCount(1)
  })
})

test('P2: the large picture by keyboard: opened, nearer, onward, closed, and the focus comes back', async ({
  page,
}) => {
  await open(page, '/fjord-table-lamp.html')
  await enlarge(page).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Pictures' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('+')
  await expect(dialog.getByRole('button', { name: 'Further away' })).toBeEnabled()
  await page.keyboard.press('-')
  await expect(dialog.getByRole('button', { name: 'Further away' })).toBeDisabled()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('status')).toContainText('Picture 2 of')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(pictures(page).getByRole('link').and(page.locator(':focus'))).toHaveCount(1)
})

test('P2: the first picture is fetched at once and the others are not, all sized and in new formats', async ({
  page,
}) => {
  await page.goto('/laid-table.html')
  const slides = pictures(page).locator('a img')
  await expect(slides.first()).toHaveAttribute('fetchpriority', 'high')
  await expect(slides.first()).toHaveAttribute('loading', 'eager')
  for (const image of await slides.all()) {
    expect(Number(await image.getAttribute('width'))).toBeGreaterThan(0)
    expect(Number(await image.getAttribute('height'))).toBeGreaterThan(0)
  }
  expect(
    await slides.evaluateAll((all) => all.slice(1).every((image) => image.getAttribute('loading') === 'lazy')),
  ).toBe(true)
  const types = await pictures(page)
    .locator('picture')
    .first()
    .locator('source')
    .evaluateAll((all) => all.map((source) => [source.getAttribute('type'), source.getAttribute('srcset') ?? '']))
  expect(types.map(([type]) => type)).toEqual(['image/avif', 'image/webp'])
  expect(types[0]?.[1]).toMatch(/\/image\/640\/avif\/\S+ 640w, .*1280w/)
  expect(await slides.first().evaluate((image: HTMLImageElement) => image.currentSrc)).toContain('/image/')
})

test('P3: measures in the units of the country, and a drawing of how large it is', async ({ page }) => {
  await page.goto('/pebble-moon-vase.html')
  await expect(page.getByRole('img', { name: /beside a sheet of paper \(Letter\)/ })).toBeVisible()
  const height = page.locator('dl > div', { has: page.locator('dt', { hasText: /^Height$/ }) })
  await expect(height).toContainText(/\d in \(\d+(\.\d)? cm\)/)
})

test('P4: another colour changes picture, number, address and what is announced, without a reload', async ({
  page,
}) => {
  await open(page, '/fjord-table-lamp.html')
  await page.evaluate(() => Object.assign(window, { same: true }))
  const source = () =>
    pictures(page)
      .locator('a img')
      .first()
      .evaluate((image: HTMLImageElement) => image.src)
  const colors = page.getByRole('radiogroup', { name: 'Color' })
  await colors.getByRole('radio', { name: /^Terracotta/ }).click()
  await expect(page).toHaveURL(/\?color=terracotta$/)
  await expect(page.getByText('Item no. lamp-fjord-terracotta')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Terracotta: \$/ })).toBeAttached()
  const terracotta = await source()
  await colors.getByRole('radio', { name: /^Sage/ }).click()
  await expect(page).toHaveURL(/\?color=sage$/)
  await expect.poll(source).not.toBe(terracotta)
  expect(await page.evaluate(() => (window as { same?: boolean }).same)).toBe(true)
  await page.reload()
  await expect(page.getByText('Item no. lamp-fjord-sage')).toBeVisible()
})

test('P5: a combination that is sold out is marked, can be reached, and says why', async ({ page }) => {
  await open(page, '/basin-bowl.html?color=charcoal')
  const large = page.getByRole('radio', { name: 'Ø 21 cm: sold out in this combination' })
  await page.getByRole('radio', { name: 'Ø 15 cm' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(large).toBeFocused()
  await expect(large).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByText('Sold out', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: 'Add to cart' })).toBeDisabled()
  await expect(page.getByRole('link', { name: 'Ask us when it is back' })).toHaveAttribute('href', '/contact')
})

test('P6: few values are buttons, and the guide to sizes stands beside them', async ({ page }) => {
  await open(page, '/meadow-linen-cushion.html')
  await expect(page.getByRole('main').getByRole('radiogroup')).toHaveCount(2)
  await page.getByText('Size guide', { exact: true }).click()
  await expect(page.getByRole('table').filter({ hasText: 'Cushions of 60 cm' })).toBeVisible()
})

test('P7, G22: the price says what it was, what is saved, what one costs, the lowest lately, and what is not in it', async ({
  page,
}) => {
  await page.goto('/shore-plates-set-of-three.html?color=bone&size=o-20-cm')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Save \d+%$/).first()).toBeVisible()
  await expect(main.locator('s').first()).toHaveText('$66.00')
  await expect(main.getByText('Lowest price of the last 30 days: $59.00')).toBeVisible()
  await expect(main.getByText(/^\$\d+\.\d\d each$/)).toBeVisible()
  await expect(main.getByText(/^(In|Ex)cluding tax, plus shipping$/)).toBeVisible()
  await expect(main.getByRole('link', { name: 'plus shipping' })).toHaveAttribute('href', '/shipping')
})

test('P7: what is cheaper together says so, and is reckoned with', async ({ page }) => {
  await open(page, '/selvedge-napkins-set-of-four.html?color=sage')
  await expect(page.getByText('From 4: $32.30 each')).toBeVisible()
  await page.getByRole('textbox', { name: 'Quantity' }).fill('4')
  await page.keyboard.press('Enter')
  await expect(buy(page).getByText('$129.20').first()).toBeVisible()
})

test('P8: the day it arrives, what that costs, and the way back, before anything is in the cart', async ({ page }) => {
  await page.goto('/pebble-moon-vase.html?color=sky')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Arrives (Mon|Tue|Wed|Thu|Fri), \w{3} \d+/)).toBeVisible()
  await expect(main.getByRole('link', { name: 'Delivery $9, free from $120' })).toBeVisible()
  await expect(main.getByRole('link', { name: /return/ })).toHaveAttribute('href', '/returns')
})

test('P9: the button answers before the shop does', async ({ page }) => {
  await open(page, '/pebble-moon-vase.html?color=sky')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/graphql', async (route) => {
    await held
    await route.continue()
  })
  const button = page.getByRole('main').locator('form button[type=submit]').first()
  await button.click()
  await expect(button).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(drawer(page).getByRole('link', { name: /checkout/i })).toBeVisible()
})

test('P9: what cannot be added is said at the button', async ({ page }) => {
  await open(page, '/tidal-mug.html?color=butter')
  await page.getByRole('textbox', { name: 'Quantity' }).fill('99')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).click()
  await expect(buy(page).getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
})

test('P11: reviews by stars and in order, with how they come about', async ({ page }) => {
  await open(page, '/fjord-table-lamp.html')
  await page
    .getByRole('main')
    .getByRole('link', { name: /review/ })
    .first()
    .click()
  const reviews = page.getByRole('region', { name: 'Reviews' })
  await expect(reviews.getByText(/do not check whether its writer bought/)).toBeVisible()
  /** Those that are shown, in their order. */
  const stars = async () => {
    const labels = await reviews
      .locator('article:visible [role=img]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    return labels.map((label) => Number.parseFloat(label))
  }
  const all = await reviews
    .locator('article [role=img]')
    .evaluateAll((each) => each.map((one) => Number.parseFloat(one.getAttribute('aria-label') ?? '')))
  await reviews.getByLabel('Sort by').selectOption('Worst first')
  await expect.poll(stars).toEqual([...all].sort((a, b) => a - b))
  await reviews.getByLabel('Sort by').selectOption('Best first')
  await expect.poll(stars).toEqual([...all].sort((a, b) => b - a))
  await reviews.getByRole('button', { name: /^Only 5 stars/ }).click()
  await expect.poll(async () => [...new Set(await stars())]).toEqual([5])
  await expect(reviews.getByRole('status')).toHaveText(/^Shown: \d+$/)
})

test('P11: a review is written with the keyboard alone', async ({ page }) => {
  await open(page, '/keep-urn-vase.html')
  await page.getByRole('button', { name: 'Write a review' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Write a review' })
  const first = dialog.getByRole('radio', { name: '1 star' })
  await expect(first).toBeVisible()
  await dialog.getByRole('button', { name: 'Send review' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Please fill in: Your rating.')
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  for (const _star of [1, 2, 3]) await page.keyboard.press('ArrowRight')
  for (const text of ['Stands well', 'It holds a branch and does not fall over.', 'Ada']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Thank you')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('P12: facts stand under headings, named as in the facets, and nothing hides behind tabs', async ({ page }) => {
  await page.goto('/decor.html')
  const facet = page.locator('summary', { hasText: /^Material$/ }).first()
  await expect(facet).toBeAttached()
  await page.goto('/pebble-moon-vase.html')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 3, name: 'Material and making' })).toBeVisible()
  await expect(main.locator('dt', { hasText: /^Material$/ })).toBeVisible()
  await expect(main.getByRole('tablist')).toHaveCount(0)
  await expect(main.getByText('gpsr', { exact: false })).toHaveCount(0)
})

test('G22: who made it and what to mind', async ({ page }) => {
  await page.goto('/fjord-table-lamp.html')
  await page.getByText('Manufacturer and safety').click()
  const facts = page.locator('details', { hasText: 'Manufacturer and safety' })
  await expect(facts.getByText('Safety information')).toBeVisible()
  await expect(facts.getByText(/\.example/).first()).toBeVisible()
})

test('P13: what goes with it comes after what one buys by', async ({ page }) => {
  await page.goto('/tidal-mug.html')
  const related = await boxOf(page.getByRole('region', { name: 'Goes well with' }))
  const button = await boxOf(page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first())
  const facts = await boxOf(page.getByRole('heading', { name: 'Details', exact: true }))
  expect(related.y).toBeGreaterThan(button.y)
  expect(related.y).toBeGreaterThan(facts.y)
})

test('P14: a bundle is filled, reckoned and bought', async ({ page }) => {
  await open(page, '/laid-table.html')
  const form = buy(page)
  await expect(form.locator('output')).toHaveText('$204.00')
  await form.getByRole('checkbox', { name: /Selvedge napkins/ }).check()
  await expect(form.locator('output')).toHaveText('$242.00')
  await form.getByRole('spinbutton', { name: 'Number of Tidal mug, ink' }).fill('4')
  await expect(form.locator('output')).toHaveText('$266.00')
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(drawer(page).getByRole('listitem').first()).toContainText('4 × Tidal mug, ink')
  await expect(drawer(page)).toContainText('$266.00')
})

test('P14: of a group, what is wanted goes in, each by itself', async ({ page }) => {
  await open(page, '/windowsill-vases.html')
  const form = buy(page)
  await form.getByRole('spinbutton', { name: /Spire bottle vase/ }).fill('0')
  await form.getByRole('spinbutton', { name: /Halo ring vase/ }).fill('2')
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
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
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(buy(page).getByRole('alert')).toHaveText('Please fill in: Editions.')
  await buy(page)
    .getByRole('checkbox', { name: /To print at home/ })
    .check()
  await expect(buy(page).locator('output')).toHaveText('$8.00')
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(drawer(page).getByText('To print at home')).toBeVisible()
})

test('P14: every kind of option is a field of its own, and what must be filled in is asked for', async ({ page }) => {
  await open(page, '/gift-wrapping.html')
  const form = buy(page)
  const add = page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()
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
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(drawer(page).getByText('Three to five')).toBeVisible()
  await open(page, '/styling-hour.html')
  await expect(page.getByText('A file cannot be sent here')).toBeVisible()
  await buy(page).getByLabel('When').fill('2027-01-12T15:00')
  await buy(page).getByRole('checkbox', { name: 'Bedroom' }).check()
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
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

  test('G12, P14: every type can be read, its pictures followed, its variants chosen by links', async ({ page }) => {
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

test('G18: in Arabic the strip of pictures and the arrows go the other way', async ({ page }) => {
  await open(page, '/ar/fjord-table-lamp.html')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const gallery = page.getByRole('main').locator('section').first()
  await gallery.getByRole('link').first().click()
  const dialog = page.getByRole('dialog').filter({ has: page.locator('picture') })
  const shown = () =>
    dialog
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.src)
  const first = await shown()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(shown).not.toBe(first)
  await page.keyboard.press('ArrowRight')
  await expect.poll(shown).toBe(first)
})
