import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentPolicy } from './content-policy'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('inline scripts are named, files and data are not, and the same one is named once', () => {
  const html = `<script>a()</script><script src="/a.js" async></script><script type="application/ld+json">{"a":1}</script>
    <SCRIPT id="x">b()
c()</SCRIPT><script>a()</script>`
  const [, scripts] = contentPolicy(html).split('; ')
  expect(scripts).toBe(`script-src 'self' ${hash('a()')} ${hash('b()\nc()')}`)
})

test('nothing inline may run where there was nothing inline', () => {
  const policy = contentPolicy('<p>hello</p>')
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test('an element that was put in later has no hash in the policy', () => {
  expect(contentPolicy('<script>a()</script>')).not.toContain(hash('evil()'))
})
