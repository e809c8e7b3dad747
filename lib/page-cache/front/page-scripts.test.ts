import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinDataScripts, withFirstScript } from './page-scripts'

const script = (text: string) => `<script>${text}</script>`
// As Next writes them: JSON in which what could end a script is spelt differently.
const piece = (text: string) => JSON.stringify([1, text]).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
const push = (text: string) => script(`self.__next_f.push(${piece(text)})`)

/** What the page's scripts would hand to React, in order. */
function handed(html: string): string {
  const pushed: [number, string][] = []
  const self = { __next_f: { push: (one: [number, string]) => pushed.push(one) } }
  for (const [, text = ''] of html.matchAll(/<script>(self\.__next_f[\s\S]*?)<\/script>/g))
    new Function('self', text)(self)
  return pushed.map(([kind, text]) => (kind === 1 ? text : `(${kind}:${text})`)).join('')
}

test('pieces that follow each other become one, and say the same', () => {
  const html = `<p>a</p>${script('boot()')}${push('one "1" ')}${push('two\n')}${push('3</script><p>')}<p>b</p>`
  expect(joinDataScripts(html)).toBe(`<p>a</p>${script('boot()')}${push('one "1" two\n3</script><p>')}<p>b</p>`)
})

test('what stands between them keeps its place', () => {
  const html = `${push('a')}<div hidden id="S:0">x</div>${script('$RC("B:0","S:0")')}${push('b')}${push('c')}`
  expect(joinDataScripts(html)).toBe(
    `${push('a')}<div hidden id="S:0">x</div>${script('$RC("B:0","S:0")')}${push('bc')}`,
  )
})

test('other kinds of pieces are left alone, and nothing is joined to them', () => {
  const bytes = script('self.__next_f.push([3,"AAEC"])')
  const html = `${push('a')}${bytes}${push('b')}${bytes}`
  expect(joinDataScripts(html)).toBe(html)
  const strange = script('self.__next_f.push([1,"a"],2)')
  expect(joinDataScripts(`${push('a')}${strange}${push('b')}`)).toBe(`${push('a')}${strange}${push('b')}`)
})

test('whatever the pieces hold, React is handed the same', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }).map(push),
    fc.constantFrom('<b>x</b>', script('boot()'), script('self.__next_f.push([3,"AA=="])')),
    fc.constantFrom('\\', '"])', '</script>', '<script>self.__next_f.push([1,"', '\ud83d').map(push),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const html = parts.join('')
      expect(handed(joinDataScripts(html))).toBe(handed(html))
    }),
  )
})

test('the first script is first in the head, or in what there is of a document', () => {
  expect(withFirstScript('<!DOCTYPE html><html lang="en"><head><meta></head>', 'a')).toBe(
    '<!DOCTYPE html><html lang="en"><head><script>a</script><meta></head>',
  )
  expect(withFirstScript('<p>x</p>', 'a')).toBe('<script>a</script><p>x</p>')
  expect(withFirstScript('<!doctype html><title>x</title>', 'a')).toBe(
    '<!doctype html><script>a</script><title>x</title>',
  )
})
