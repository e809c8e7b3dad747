import { chromiumPath } from '../support/chromium.ts'
import { expect, test } from '../support/shopper.ts'

const executablePath = chromiumPath()
// Playwright switches the back/forward cache off unless it is told not to.
test.use({
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

/** Whether the document that is shown was taken out of the back/forward cache, and if not, why. */
const returned = () => {
  const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    notRestoredReasons?: { reasons?: { reason: string }[] } | null
  })[]
  return {
    isSame: (window as { kept?: boolean }).kept === true,
    reasons: entry?.notRestoredReasons?.reasons?.map(({ reason }) => reason) ?? [],
  }
}

test.setTimeout(120_000)

test('public pages come back from the back/forward cache, and files are kept for a year', async ({ page }) => {
  const files: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/_next/static/')) files.push(response.headers()['cache-control'] ?? '')
  })
  for (const path of ['/', '/lighting.html', '/fjord-table-lamp.html']) {
    const response = await page.goto(path)
    expect(response?.headers()['cache-control'], path).not.toContain('no-store')
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      ;(window as { kept?: boolean }).kept = true
    })
    await page.goto('/api/health')
    // What comes back is not loaded.
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => page.evaluate(returned), path).toEqual({ isSame: true, reasons: [] })
  }
  expect(new Set(files)).toEqual(new Set(['public, max-age=31536000, immutable']))
})
