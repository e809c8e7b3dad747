import { expect, test } from 'vitest'
import { hrefWithin } from '@/lib/routing/href'
import { hasContent, plainText, sanitise } from './sanitise'

test.each([
  ['<script>alert(1)</script>x', 'x'],
  ['<p onclick="alert(1)">x</p>', '<p>x</p>'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="JaVaScRiPt&#58;alert(1)">x</a>', '<a>x</a>'],
  ['<iframe src="https://evil.example"></iframe>x', 'x'],
  ['<style>body{display:none}</style>x', 'x'],
  ['<svg><script>alert(1)</script></svg>x', 'x'],
  ['<p style="position:fixed">x</p>', '<p>x</p>'],
  ['<a href="//evil.example">x</a>', '<a>x</a>'],
])('%j becomes %j', (html, safe) => {
  expect(sanitise(html, hrefWithin(''))).toBe(safe)
})

test('pictures of the backend are made to measure and wait until they are near', () => {
  const html = sanitise(
    '<img src="http://127.0.0.1:4000/media/wysiwyg/a.jpg" onerror="alert(1)" width="40">',
    hrefWithin(''),
  )
  expect(html).toContain('src="/image/960/webp/-/media/wysiwyg/a.jpg"')
  expect(html).toContain('loading="lazy"')
  expect(html).toContain('alt=""')
  expect(html).not.toContain('onerror')
})

test('Page Builder keeps its structure and loses its inline look', () => {
  const html = '<div data-content-type="row" data-appearance="contained" style="background:red"><h1>Title</h1></div>'
  expect(sanitise(html, hrefWithin(''))).toBe(
    '<div data-content-type="row" data-appearance="contained"><h2>Title</h2></div>',
  )
})

test('descriptions are words, cut between two of them', () => {
  expect(plainText('<p>Bread &amp; butter<br>plate</p>')).toBe('Bread & butter plate')
  expect(plainText('<p>one two three</p>', 8)).toBe('one two …')
  expect(plainText(null)).toBe('')
})

test('empty markup counts as nothing', () => {
  expect(hasContent('<p>&nbsp;</p>')).toBe(false)
  expect(hasContent('<p><img src="/a.jpg"></p>')).toBe(true)
})

test.each([
  ['/shipping', '/nl/shipping'],
  ['/', '/nl'],
  ['/nl/shipping', '/nl/shipping'],
  ['/nlx', '/nl/nlx'],
  ['https://example.com/a', 'https://example.com/a'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
])('a link to %s stays within its storefront as %s', (from, to) => {
  expect(sanitise(`<a href="${from}">x</a>`, hrefWithin('/nl'))).toContain(`href="${to}"`)
})
