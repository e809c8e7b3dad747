import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentPolicy, securedPage } from './content-policy'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const directive = (policy: string, name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `))

test('inline scripts are named, files and data are not, and the same one is named once', () => {
  const html = `<script>a()</script><script src="/a.js" async></script><script type="application/ld+json">{"a":1}</script>
    <SCRIPT id="x">b()
c()</SCRIPT><script>a()</script>`
  expect(directive(contentPolicy(html), 'script-src')).toBe(`script-src 'self' ${hash('a()')} ${hash('b()\nc()')}`)
})

test('nothing inline may run where there was nothing inline', () => {
  const policy = contentPolicy('<p>hello</p>')
  expect(directive(policy, 'script-src')).toBe("script-src 'self'")
  expect(directive(policy, 'default-src')).toBe("default-src 'none'")
})

test('an element that was put in later has no hash in the policy', () => {
  expect(contentPolicy('<script>a()</script>')).not.toContain(hash('evil()'))
})

test('styles are named too; only a document that the browser fills by itself may bring any', () => {
  expect(directive(contentPolicy('<style>a{}</style>'), 'style-src')).toBe(
    `style-src 'self' ${hash('a{}')} ${hash('')}`,
  )
  expect(directive(contentPolicy('<html id="__next_error__"><head>'), 'style-src')).toContain('unsafe-inline')
})

test('hosts stand where they are for and nowhere else', () => {
  const policy = contentPolicy('', {
    image: ['cdn.example'],
    script: ['https://js.psp.example'],
    connect: ['https://api.psp.example'],
    frame: ['https://*.psp.example'],
    form: ['https://bank.example'],
    report: 'https://reports.example/csp',
  })
  expect(directive(policy, 'img-src')).toBe("img-src 'self' data: cdn.example")
  expect(directive(policy, 'script-src')).toBe("script-src 'self' https://js.psp.example")
  expect(directive(policy, 'connect-src')).toBe("connect-src 'self' https://api.psp.example")
  expect(directive(policy, 'frame-src')).toBe('frame-src https://*.psp.example')
  expect(directive(policy, 'form-action')).toBe("form-action 'self' https://bank.example")
  expect(policy.endsWith('report-to csp')).toBe(true)
})

test('the first thing in a page is the script that says what scripts may write, and it is named', () => {
  const { body, policy } = securedPage(
    Buffer.from('<!DOCTYPE html><html><head><script src="/a.js" async></script></head></html>'),
  )
  const [, text = ''] =
    /^<!DOCTYPE html><html><head><script>(self\.[^<]+)<\/script><script src=/.exec(body.toString()) ?? []
  expect(policy).toContain(hash(text))
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default")
})
