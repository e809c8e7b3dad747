import { describe, expect, it } from 'vitest'
import { translateDirectives } from './directives.ts'

const address = (key: string) => (key === 'gear' ? '/gear.html' : undefined)

describe('directives of Magento', () => {
  it.each([
    ['<a href="{{store url="about-us"}}">', '<a href="/about-us">'],
    ['<a href="{{store url=\'\'}}">', '<a href="/">'],
    ['<img src="{{media url="wysiwyg/a.jpg"}}">', '<img src="/media/wysiwyg/a.jpg">'],
    ['<a href="{{category key="gear"}}">', '<a href="/gear.html">'],
  ])('%s becomes %s', (content, html) => {
    expect(translateDirectives(content, address)).toEqual({ html, dropped: [] })
  })

  it.each([
    ['{{widget type="Magento\\Widget" conditions="^[`1`]"}}', '', '{{widget}}'],
    ['{{media url="../../etc/passwd"}}', '', '{{media}}'],
    ['{{category key="none"}}', '/', 'the address of category "none"'],
  ])('%s is dropped and named', (content, html, name) => {
    expect(translateDirectives(content, address)).toEqual({ html, dropped: [name] })
  })
})
