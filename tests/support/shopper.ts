import { test as base } from '@playwright/test'
import { openShop, type Shop } from './shop.ts'

/** Browser tests start from here: `shop` is a running shop of this worker's own and page addresses are relative to it. */
export const test = base.extend<object, { shop: Shop }>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern to know what is needed.
    async ({}, use) => {
      const shop = await openShop()
      await use(shop)
      await shop.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ shop }, use) => use(shop.url),
})

export { expect } from '@playwright/test'
