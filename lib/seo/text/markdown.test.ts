import { expect, test } from 'vitest'
import { markdownOf } from './markdown'

test('headings, paragraphs, lists and links', () => {
  const html =
    '<h1>Care</h1><p>Wipe it <b>dry</b>,\n see <a href="/care">more</a>.</p><ul><li>One</li><li>Two</li></ul>'
  expect(markdownOf(html)).toBe('## Care\n\nWipe it **dry**, see [more](/care).\n\n- One\n- Two')
})

test('tables keep their columns', () => {
  expect(markdownOf('<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>')).toBe(
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
  )
})

test('signs of Markdown in a text are only signs, and no script becomes a link', () => {
  expect(markdownOf('<p>2 * 3 [x](javascript:a) # &lt;b&gt;</p>')).toBe('2 \\* 3 \\[x\\](javascript:a) \\# \\<b\\>')
  expect(markdownOf('<a href="javascript:a()">x</a>')).toBe('x')
})
