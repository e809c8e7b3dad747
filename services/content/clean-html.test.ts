import { expect, test } from 'vitest'
import { cleanHtml } from './clean-html.ts'

test('text, links and pictures come through', async () => {
  const html = '<h2 class="title">Care</h2><p><a href="/care.html">Read</a> <img src="/media/a.jpg" alt="A" /></p>'
  expect(await cleanHtml(html)).toBe(html)
})

test.each([
  ['a script', '<p>a</p><script>alert(1)</script>'],
  ['a handler', '<img src="x" onerror="alert(1)" />'],
  ['a javascript link', '<a href="javascript:alert(1)">a</a>'],
  ['a frame', '<iframe src="https://example.com"></iframe>'],
  ['a form', '<form action="/steal"><input name="card"></form>'],
  ['a style', '<style>body{display:none}</style><p style="position:fixed">a</p>'],
])('%s is taken out', async (_claim, html) => {
  expect(await cleanHtml(html)).not.toMatch(/script|alert|iframe|form|input|style|onerror/)
})

test('a link to a new window cannot reach back', async () => {
  expect(await cleanHtml('<a href="/x" target="_blank">x</a>')).toContain('rel="noopener noreferrer"')
})
