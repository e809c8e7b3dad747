import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/support/chromium.ts'

const executablePath = chromiumPath()

/** Journeys of shoppers. Each worker opens a shop of its own (tests/support/shopper.ts), so nothing here starts a server. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/seed-once.ts',
  outputDir: 'var/test/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
  },
})
