import { expect, it } from 'vitest'
import { Html, html } from './html.ts'

it('escapes what comes from outside', () => {
  expect(html`<p title="${'"x"'}">${"<b>&'"}</p>`.markup).toBe('<p title="&quot;x&quot;">&lt;b&gt;&amp;&#39;</p>')
})

it('keeps markup of its own and joins lists of it', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'<'}</li>`]}${new Html('<hr>')}</ul>`.markup).toBe(
    '<ul><li>1</li><li>&lt;</li><hr></ul>',
  )
})

it('never evaluates a template that a shopper typed', () => {
  for (const payload of ['{{var this.getTemplateFilter()}}', `\${7*7}`, '<%= 7*7 %>', '$&$1']) {
    expect(html`${payload}`.markup).toBe(payload.replace(/[&<>]/g, (s) => ({ '&': '&amp;', '<': '&lt;' })[s] ?? '&gt;'))
  }
})
