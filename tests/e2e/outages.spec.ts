/** What a browser makes of a deploy under an open tab, and of links while the backend is away. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { openStage, type Stage } from '../support/outages/stage.ts'
import { root } from '../support/seeded-commerce.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

const test = base.extend<{ stage: Stage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern to know what is needed.
  stage: async ({}, use) => {
    const stage = await openStage({ instances: 1, withEdge: false })
    await use(stage)
    await stage.close()
  },
  baseURL: async ({ stage }, use) => use(stage.shops[0]?.url),
})

/** The same build under another number, as a deploy of the same sources would be. */
function anotherBuild(): string {
  const folder = temporaryFolder('build')
  for (const name of readdirSync(root)) {
    if (!/^(\.next.*|\.git|var)$/.test(name)) symlinkSync(join(root, name), join(folder, name))
  }
  cpSync(join(root, '.next'), join(folder, '.next'), { recursive: true })
  const old = readFileSync(join(folder, '.next/BUILD_ID'), 'utf8').trim()
  const next = `${old.slice(0, -4)}next`
  writeFileSync(join(folder, '.next/BUILD_ID'), next)
  renameSync(join(folder, '.next/static', old), join(folder, '.next/static', next))
  return folder
}

test.setTimeout(120_000)

test('a tab that was open before a deploy goes on: its link opens the page of the new build', async ({
  page,
  stage,
}) => {
  const [shop] = stage.shops
  await page.goto('/')
  await page.evaluate(() => {
    ;(window as { kept?: boolean }).kept = true
  })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  const folder = anotherBuild()
  await shop?.stop()
  stage.runBuild(folder)
  await shop?.start()
  await page.getByRole('main').getByRole('link', { name: /./ }).and(page.locator('[href$=".html"]')).first().click()
  await expect(page).toHaveURL(/\.html$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    await page.evaluate(() => (window as { kept?: boolean }).kept),
    'the page was loaded as a whole',
  ).toBeUndefined()
  expect(failures).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})

test('with the backend away a link to a page that nobody has opens the page that says so', async ({ page, stage }) => {
  await page.goto('/')
  await stage.commerce.kill()
  const link = page.getByRole('main').getByRole('link').and(page.locator('[href$=".html"]')).first()
  const href = await link.getAttribute('href')
  await link.click()
  await expect(page.getByRole('heading', { name: 'We will be back in a moment' })).toBeVisible({ timeout: 20_000 })
  expect(new URL(page.url()).pathname).toBe(href)
})
