import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addToCart, checkOut, guest } from '../support/guest.ts'
import { mailsIn, orderIn, sellable } from '../support/ledger.ts'
import { importedSource } from '../support/seeded-commerce.ts'
import { expect, test } from '../support/shopper.ts'

/** Magento's sample shop. It is not part of the repository; where it lies beside it, it is imported and sold for real. */
const luma = join(import.meta.dirname, '../../../shared/luma')

if (existsSync(join(luma, 'fixtures'))) {
  test.use({ source: importedSource(luma) })

  test('a guest buys a tee of an imported shop in size and color, and the books agree', async ({ page, shop }) => {
    test.setTimeout(120_000)
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Women' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Women' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Tops' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tops' })).toBeVisible()
    await page.getByRole('link', { name: /^Blue, \d+ products?/ }).click()
    await expect(page).toHaveURL(/color=blue/)

    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
    await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeVisible()
    await addToCart(page)
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Go to checkout' })).toBeVisible()
    await page.goto('/cart')
    await page.getByRole('link', { name: 'Go to checkout' }).click()
    const number = await checkOut(page, { carrier: /Flat Rate|Fixed/i, payment: /Check/ })

    const order = orderIn(shop.dataFolder, number)
    expect(order?.email).toBe(guest.email)
    const { lines } = JSON.parse(order?.content ?? '{}') as { lines: { sku: string; rowExclMinor: number }[] }
    expect(lines).toHaveLength(1)
    expect(lines[0]?.sku).toMatch(/^W.*-(XS|S|M|L|XL)-/)
    expect(sellable(shop.dataFolder, lines[0]?.sku ?? '')).toBe(99)
    await expect.poll(() => mailsIn(shop.dataFolder).filter((mail) => mail.includes(number))).toHaveLength(1)
  })
} else {
  console.info(`The sample shop Luma is not at ${luma}: buying from it is not tested here.`)
}
