/** T16: a page runs what was in it when it was made, and nothing else; and what is in it does not complain. */
import { expect, test } from '../support/shopper.ts'
import { addToCart, buy, chooseOptions, findSomething } from './steps.ts'
import { watchPolicy } from './watch-policy.ts'

const somewhere = { category: 'Lighting', facet: 'Finish' }

test('T16: a whole purchase breaks no policy: home, category, filter, product, cart, checkout', async ({ page }) => {
  const seen = watchPolicy(page)
  await findSomething(page, somewhere.category, somewhere.facet)
  await chooseOptions(page)
  const drawer = await addToCart(page)
  await drawer.getByRole('link', { name: 'View cart' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).click()
  await buy(page)
  expect(seen).toEqual([])
})

test('T16: neither do search, sign-in, texts of the merchant and addresses that nobody has', async ({ page }) => {
  const seen = watchPolicy(page)
  await page.goto('/search?q=lamp')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  for (const path of ['/cart', '/checkout', '/account', '/sign-in', '/delivery', '/there-is-nothing-here', '/studio']) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeAttached()
  }
  // By links from page to page: what is written by the browser then was never in a policy.
  await page.goto('/')
  for (const link of (await page.getByRole('contentinfo').getByRole('link').all()).slice(0, 6)) {
    const href = await link.getAttribute('href')
    if (!href?.startsWith('/')) continue
    await link.click()
    await page.waitForURL(`**${href}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(seen).toEqual([])
})

/** What a script tries that may reach the page's elements, as the text of a function: each sets `broken` if it gets through. */
const writes = {
  innerHTML: `document.body.appendChild(document.createElement('p')).innerHTML = '<img src=x onerror="broken=1">'`,
  insertAdjacentHTML: `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="broken=1">')`,
  outerHTML: `document.body.appendChild(document.createElement('p')).outerHTML = '<svg onload="broken=1"></svg>'`,
  'document.write': `document.write('<script>broken=1</script>')`,
  srcdoc: `document.body.appendChild(document.createElement('iframe')).srcdoc = '<script>parent.broken=1</script>'`,
  'a fragment': `document.createRange().createContextualFragment('<img src=x onerror="broken=1">')`,
  'a parser': `new DOMParser().parseFromString('<img src=x onerror="broken=1">', 'text/html')`,
  'a script’s text': `document.head.appendChild(document.createElement('script')).textContent = 'broken=1'`,
  'a script from elsewhere': `document.head.appendChild(document.createElement('script')).src = 'https://evil.example/a.js'`,
  'a script among the pictures': `document.head.appendChild(document.createElement('script')).src = '/image/evil.js'`,
  'a script beside the build': `document.head.appendChild(document.createElement('script')).src = '/_next/static/../evil.js'`,
  'a script in the address': `document.head.appendChild(document.createElement('script')).src = 'data:text/javascript,broken=1'`,
  'a script’s text as a node': `{ const script = document.createElement('script'); script.append('broken=1'); document.head.append(script); throw new TypeError('not run, without a word') }`,
  'a worker': `new Worker(URL.createObjectURL(new Blob(['1'])))`,
  'a foreign service worker': `await navigator.serviceWorker.register('/image/evil.js')`,
  eval: `(0, eval)('self.broken = 1')`,
  'a function of text': `new Function('self.broken = 1')()`,
  'a timer of text': `setTimeout('self.broken = 1', 0)`,
}

test('T16: no script writes HTML, scripts or code of its own into a page', async ({ page }) => {
  // Scripts of a test are let in before the page's own policy is read; what they do later is done as the page's.
  const functions = Object.entries(writes).map(
    ([name, text]) => `${JSON.stringify(name)}: async () => { await new Promise((go) => setTimeout(go)); ${text} }`,
  )
  await page.addInitScript(`self.writes = { ${functions.join(',\n')} }`)
  await page.goto('/')
  for (const name of Object.keys(writes)) {
    const outcome = await page.evaluate(async (one) => {
      const { writes } = self as unknown as { writes: Record<string, () => Promise<void>> }
      return writes[one]?.().then(
        () => 'let through',
        (error: Error) => error.name,
      )
    }, name)
    expect([name, outcome]).toEqual([name, expect.stringMatching(/^(TypeError|EvalError)$/)])
  }
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => 'broken' in self)).toBe(false)
})

test('T16: what was put into a page after it was made does not run', async ({ page, shop }) => {
  const seen = watchPolicy(page)
  const planted =
    '<script>broken=1</script><img src="/x" onerror="broken=1"><script src="https://evil.example/a.js"></script><iframe srcdoc="<script>parent.broken=1</script>"></iframe><a id="planted" href="javascript:broken=1">x</a>'
  await page.route(`${shop.url}/`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('</body>', `${planted}</body>`) })
  })
  await page.goto('/')
  await page.locator('#planted').dispatchEvent('click')
  await expect.poll(() => seen.length).toBeGreaterThanOrEqual(4)
  expect(await page.evaluate(() => 'broken' in self)).toBe(false)
})

test('T16: a page that React takes over names few scripts, and its policy is small', async ({ page }) => {
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy.length).toBeLessThan(1000)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).toContain("require-trusted-types-for 'script'")
  // Taken over: React leaves its mark on the elements it has.
  await expect
    .poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react'))))
    .toBe(true)
})
