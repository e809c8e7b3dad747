import type { Page } from '@playwright/test'

/** For a busy machine: what is waited for comes within moments, but nothing fails for a slow one. */
export const patient = { timeout: 20_000 }
/** A list of more than two pages. */
export const long = '/search?q=o'

/** The list on the page one sees: pages left a moment ago stay in the document, hidden. */
export const listing = (page: Page) => page.locator('[data-listing]:visible')
export const cards = (page: Page) => listing(page).getByRole('article')
export const option = (page: Page, key: string) => listing(page).locator(`a[data-key="${key}"]`)
export const total = async (page: Page) => Number((await listing(page).getAttribute('data-said'))?.replace(/\D/g, ''))
