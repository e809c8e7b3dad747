/** What search engines, previews and machines are told; G17, P15, P16, C2, G24 of the checklist. */
import { expect, test } from '../../support/shopper.ts'

type Thing = Record<string, unknown> & { '@type'?: string }
const graphs = (html: string): Thing[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([^<]+)</g)].map(([, json = '']) => JSON.parse(json))
const links = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found.slice(1))

test('G17: a page says its language, its one absolute address and how it is shared', async ({ shop, request }) => {
  test.setTimeout(240_000)
  for (const path of ['/', '/lighting.html', '/heron-desk-lamp.html', '/returns']) {
    const html = await (await request.get(path)).text()
    expect(html).toMatch(/<html lang="en-US" dir="ltr"/)
    const [canonical] = links(html, /<link rel="canonical" href="([^"]+)"/g)
    expect(canonical?.[0]?.replace(/\/$/, '')).toBe(`${shop.url}${path}`.replace(/\/$/, ''))
    expect(html).toContain('<meta property="og:locale" content="en_US"/>')
    expect(html).toMatch(/<meta property="og:site_name" content="[^"]+"/)
    const [preview] = links(html, /<meta property="og:image" content="([^"]+)"/g)
    const picture = await request.get(preview?.[0] ?? '')
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/jpeg'])
    expect((await picture.body()).length).toBeGreaterThan(10_000)
    // Each other language, if there are any, leads back to this one; and there is one for everybody else.
    const languages = new Map(
      links(html, /<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g) as [string, string][],
    )
    if (languages.size === 0) continue
    expect(languages.has('x-default')).toBe(true)
    expect(languages.get('en-US')?.replace(/\/$/, '')).toBe(canonical?.[0]?.replace(/\/$/, ''))
    for (const [language, href] of languages) {
      const other = await (await request.get(href)).text()
      const back = new Map(
        links(other, /<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g) as [string, string][],
      )
      expect([language, back.get('en-US')]).toEqual([language, languages.get('en-US')])
    }
  }
})

test('G17: previews exist for pages that exist, and are kept', async ({ request }) => {
  expect((await request.get('/og/there-is-nothing-here')).status()).toBe(404)
  await request.get('/og/lighting.html')
  await expect.poll(async () => (await request.get('/og/lighting.html')).headers()['x-cache']).toBe('hit')
})

test('C2: filtered and sorted lists name the plain one and are not listed', async ({ shop, request }) => {
  const html = await (await request.get('/lighting.html?sort=price-asc&utm_source=x')).text()
  expect(html).toContain(`<link rel="canonical" href="${shop.url}/lighting.html"/>`)
  expect(html).toMatch(/<meta name="robots" content="noindex, ?follow"/)
})

test('P15: what search engines read of a product is what the page shows', async ({ page }) => {
  await page.goto('/heron-desk-lamp.html')
  const product = graphs(await page.content()).find((one) => one['@type'] === 'ProductGroup') as Thing & {
    hasVariant: { sku: string; offers: Record<string, unknown> & { price: number; url: string } }[]
    aggregateRating?: { ratingValue: number; reviewCount: number }
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(product.name))
  expect(product.hasVariant.length).toBeGreaterThan(1)
  const shown = await page.getByRole('main').innerText()
  for (const { offers } of product.hasVariant) {
    expect(shown).toContain(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(offers.price))
    expect(offers).toMatchObject({ '@type': 'Offer', priceCurrency: 'USD' })
    expect(String(offers.availability)).toMatch(/^https:\/\/schema\.org\/(InStock|LimitedAvailability|OutOfStock)$/)
    expect(new URL(offers.url).search).not.toBe('')
  }
  if (product.aggregateRating) expect(shown).toContain(String(product.aggregateRating.reviewCount))
})

test('P16: the way to a page is told as it is shown', async ({ page }) => {
  await page.goto('/heron-desk-lamp.html')
  const crumbs = graphs(await page.content()).find((one) => one['@type'] === 'BreadcrumbList')
  const told = ((crumbs?.itemListElement ?? []) as { name: string }[]).map(({ name }) => name)
  const shown = page.getByRole('navigation', { name: 'Breadcrumb' })
  expect(told.length).toBeGreaterThan(1)
  for (const name of told) await expect(shown).toContainText(name)
})

test('the home page says whose shop it is and how it is searched', async ({ request }) => {
  const types = graphs(await (await request.get('/')).text()).map((one) => one['@type'])
  expect(types).toEqual(expect.arrayContaining(['OnlineStore', 'WebSite']))
})

test('the sitemap lists every product with the time it changed, and robots.txt names it', async ({ shop, request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${shop.url}/sitemap.xml`)
  const index = await (await request.get('/sitemap.xml')).text()
  const files = links(index, /<loc>([^<]+)<\/loc>/g).flat()
  expect(files.length).toBeGreaterThanOrEqual(3)
  for (const file of files) {
    const text = await (await request.get(file)).text()
    const addresses = links(text, /<url><loc>([^<]+)<\/loc>/g).flat()
    expect(addresses.length).toBeGreaterThan(0)
    if (!file.includes('-pages-'))
      expect(links(text, /<lastmod>(\d{4}-\d\d-\d\dT[\d:]+Z)</g)).toHaveLength(addresses.length)
    expect((await request.get(addresses.at(-1) ?? '')).status()).toBe(200)
  }
})

test('each page has a twin in Markdown; llms.txt leads to them', async ({ request }) => {
  const guide = await (await request.get('/llms.txt')).text()
  const [first] = links(guide, /\]\(([^)]+\.md)\)/g)
  for (const address of [first?.[0] ?? '', '/heron-desk-lamp.html.md', '/returns.md', '/index.md']) {
    const answer = await request.get(address)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/markdown; charset=utf-8'])
    expect(answer.headers()['x-robots-tag']).toBe('noindex')
    expect(await answer.text()).toMatch(/^# \S/)
  }
  expect((await request.get('/there-is-nothing-here.md')).status()).toBe(404)
})

test('old links lead on for good', async ({ request }) => {
  for (const path of ['/index.php/lighting.html', '/catalog/category/view/id/3']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, 308])
    expect((await request.get(path)).status()).toBe(200)
  }
})

test('G24: without a connection the cart can be read, and pages go back as they were', async ({ page, context }) => {
  await page.goto('/lighting.html')
  await page.evaluate(() => localStorage.setItem('vt-offline-cart', JSON.stringify([[2, 'A <b>lamp</b>', '$20.00']])))
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
  await expect.poll(() => page.evaluate(() => caches.match('/offline').then(Boolean))).toBe(true)
  await context.setOffline(true)
  await page.goto('/furniture.html').catch(() => null)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await expect(page.getByRole('listitem')).toHaveText('2 × A <b>lamp</b>$20.00')
  await context.setOffline(false)
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200)
})
