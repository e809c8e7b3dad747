/** Finding one's way: the checklist of shoppers, items H1 to H4 and what holds on every page. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/shopper.ts'
import { openReady as open } from '../steps.ts'

const menuOf = (page: Page) => page.getByRole('banner').getByRole('navigation', { name: 'Main menu' }).first()
const toggle = (page: Page, name: string) => menuOf(page).getByRole('button', { name: `More in ${name}` })
const inPanel = (page: Page, name: string) => menuOf(page).getByRole('link', { name, exact: true })

test.describe('on a wide screen', () => {
  test('H1: the first level of the menu is categories', async ({ page }) => {
    await open(page, '/')
    const names = await menuOf(page).locator('> ul > li > a').allTextContents()
    expect(names.length).toBeGreaterThanOrEqual(5)
    expect(names).toContain('Lighting')
    await menuOf(page).locator('> ul > li > a', { hasText: 'Lighting' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lighting' })).toBeVisible()
  })

  test('H2: a pointer that stays opens a panel, one that passes does not', async ({ page }) => {
    await open(page, '/')
    await menuOf(page).locator('> ul > li', { hasText: 'Lighting' }).hover()
    await expect(toggle(page, 'Lighting')).toHaveAttribute('aria-expanded', 'true')
    await expect(inPanel(page, 'Pendants')).toBeVisible()
    // Everything is fetched by now: a pointer that only crosses another entry leaves the panel as it is.
    const crossed = await menuOf(page).locator('> ul > li', { hasText: 'Decor' }).boundingBox()
    await page.mouse.move((crossed?.x ?? 0) + 20, (crossed?.y ?? 0) + 20)
    await page.mouse.move(10, 700)
    await expect(toggle(page, 'Lighting')).toHaveAttribute('aria-expanded', 'false')
    await expect(toggle(page, 'Decor')).toHaveAttribute('aria-expanded', 'false')
  })

  test('H2: the button opens and closes by click, Enter and Space, and Escape goes back to it', async ({ page }) => {
    await open(page, '/')
    const button = toggle(page, 'Furniture')
    await button.focus()
    for (const key of ['Enter', 'Space']) {
      await expect(async () => {
        await button.press(key)
        await expect(button).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 })
      }).toPass()
      await page.keyboard.press('Escape')
      await expect(button).toHaveAttribute('aria-expanded', 'false')
      await expect(button).toBeFocused()
    }
    await button.dispatchEvent('click')
    await expect(inPanel(page, 'Sideboards')).toBeVisible()
    await button.dispatchEvent('click')
    await expect(inPanel(page, 'Sideboards')).toBeHidden()
  })

  test('H2: arrow keys go along the menu, into a panel and through it', async ({ page }) => {
    await open(page, '/')
    await menuOf(page).locator('> ul > li > a', { hasText: 'Lighting' }).focus()
    await expect(async () => {
      await page.keyboard.press('ArrowDown')
      await expect(inPanel(page, 'Table lamps')).toBeFocused({ timeout: 1000 })
    }).toPass()
    await page.keyboard.press('ArrowDown')
    await expect(inPanel(page, 'Pendants')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(menuOf(page).locator('> ul > li > a', { hasText: 'Lighting' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(menuOf(page).locator('> ul > li > a', { hasText: 'Furniture' })).toBeFocused()
    await expect(toggle(page, 'Lighting')).toHaveAttribute('aria-expanded', 'false')
  })

  test('H2: an open panel has no barrier that a machine can find', async ({ page }) => {
    await open(page, '/')
    await menuOf(page).locator('> ul > li', { hasText: 'Lighting' }).hover()
    await expect(inPanel(page, 'Pendants')).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .include('header')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  test('H3: the menu and the breadcrumbs say where one is, on products too', async ({ page }) => {
    await open(page, '/lighting/pendants.html')
    const current = (name: string) => menuOf(page).locator('> ul > li > a[aria-current]', { hasText: name })
    await expect(current('Lighting')).toHaveAttribute('aria-current', 'true')
    await expect(page.getByRole('navigation', { name: 'Breadcrumbs' }).locator('[aria-current=page]')).toHaveText(
      'Pendants',
    )
    await page.goto('/fjord-table-lamp.html')
    await expect(current('Lighting')).toHaveAttribute('aria-current', 'true')
    await menuOf(page).locator('> ul > li > a', { hasText: 'Textiles' }).click()
    await expect(current('Textiles')).toHaveAttribute('aria-current', 'page')
    await expect(menuOf(page).locator('> ul > li > a[aria-current]')).toHaveCount(1)
  })

  test('G8: the skip link is first, and a new page takes the focus and is announced', async ({ page }) => {
    await open(page, '/')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    for (const role of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await menuOf(page).locator('> ul > li > a', { hasText: 'Sale' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sale' })).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
    await expect
      .poll(() => page.evaluate(() => document.querySelector('next-route-announcer')?.shadowRoot?.textContent ?? ''))
      .toContain('Sale')
  })

  test('G3: what has the focus is not below the header', async ({ page }) => {
    await open(page, '/lighting.html')
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Shift+Tab')
      const hidden = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        const header = document.querySelector('header')?.getBoundingClientRect()
        return Boolean(box && header && !document.activeElement?.closest('header') && box.bottom <= header.bottom)
      })
      expect(hidden).toBe(false)
    }
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  const drawerOf = (page: Page) => page.getByRole('dialog', { name: 'Menu' })

  test('H4: the drawer has the whole tree, a way back and all of each level, and closes on a new page', async ({
    page,
  }) => {
    await open(page, '/')
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    const drawer = drawerOf(page)
    await expect(drawer.getByRole('link', { name: 'New', exact: true })).toBeVisible()
    await drawer.getByText('Furniture', { exact: true }).first().click()
    await expect(drawer.getByRole('link', { name: 'All Furniture' })).toBeVisible()
    await expect(drawer.getByRole('link', { name: 'New', exact: true })).toBeHidden()
    await drawer.getByText('Back to the main menu').filter({ visible: true }).click()
    await expect(drawer.getByRole('link', { name: 'New', exact: true })).toBeVisible()
    await drawer.getByText('Lighting', { exact: true }).first().click()
    await drawer.getByRole('link', { name: 'Pendants' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pendants' })).toBeVisible()
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
    // It begins at its first level again.
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await expect(drawer.getByRole('link', { name: 'New', exact: true })).toBeVisible()
  })

  test('H4: the drawer keeps the focus and gives it back', async ({ page }) => {
    await open(page, '/')
    const opener = page.getByRole('button', { name: 'Menu', exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(drawerOf(page)).toBeVisible()
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab')
      const isOutside = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement !== document.body && !activeElement?.closest('dialog')
      })
      expect(isOutside).toBe(false)
    }
    await page.keyboard.press('Escape')
    await expect(drawerOf(page)).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('H4: the open drawer has no barrier that a machine can find', async ({ page }) => {
    await open(page, '/')
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await drawerOf(page).getByText('Furniture', { exact: true }).first().click()
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  test('G2: what is pressed in header, drawer and footer is large enough', async ({ page }) => {
    await open(page, '/')
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await expect(drawerOf(page)).toBeVisible()
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'header a, header button, header summary, header select, footer a, footer button, footer input',
        ),
      ]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ text, box }) => `${text} ${box.width}x${box.height}`),
    )
    expect(small).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('G16: the menu opens below the pointer, and the drawer by its button', async ({ page }) => {
    await page.goto('/')
    await menuOf(page).locator('> ul > li', { hasText: 'Lighting' }).hover()
    await expect(inPanel(page, 'Pendants')).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Menu' })
    await drawer.getByText('Lighting', { exact: true }).first().click()
    await drawer.getByRole('link', { name: 'Pendants' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pendants' })).toBeVisible()
  })
})
