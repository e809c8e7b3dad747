import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { importedSource, root } from '../support/seeded-commerce.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { buyAsGuest } from './guest-checkout.ts'

const magentoExport = join(root, '../shared/luma')

const test = base.extend<object, { shop: Shop }>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern to know what is needed.
    async ({}, use) => {
      const shop = await openShop(importedSource(magentoExport))
      await use(shop)
      await shop.close()
    },
    { scope: 'worker', timeout: 900_000 },
  ],
})

if (existsSync(magentoExport)) {
  test('a guest buys from a catalogue imported from Magento’s sample export', async ({ browser, shop }) => {
    const page = await browser.newPage({ baseURL: shop.url })
    await buyAsGuest(page, shop, { category: 'Women', facet: 'Color' })
    await page.close()
  })
} else {
  console.log(`The journey on an imported catalogue is left out: there is no Magento export at ${magentoExport}.`)
}
