import { expect, test } from 'vitest'
import { parseKept } from './kept-products'

const lamp = { sku: 'lamp', name: 'Lamp', href: '/lamp.html', picture: '-/l.avif' }

test('what was kept is read back', () => {
  expect(parseKept(JSON.stringify([lamp, { ...lamp, sku: 'other', picture: undefined }]))).toEqual([
    lamp,
    { ...lamp, sku: 'other', picture: '' },
  ])
})

test.each([null, '', 'nonsense', '{}', '"text"', '[null, 3, {}]', '[{"sku": "", "name": "", "href": "/"}]'])(
  'what is no list of products is none: %j',
  (text) => {
    expect(parseKept(text)).toEqual([])
  },
)

test.each(['javascript:alert(1)', 'https://elsewhere.example/', '//elsewhere.example', 'lamp.html'])(
  'an address that is not this shop’s own is left out: %s',
  (href) => {
    expect(parseKept(JSON.stringify([{ ...lamp, href }]))).toEqual([])
  },
)
