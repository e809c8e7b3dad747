import { expect, test } from 'vitest'
import { pictureSource, sourceAddress } from './picture-source'
import { parseRendition, renditionUrl, sourceSet } from './rendition'

const url = 'http://127.0.0.1:4000/media/catalog/product/m/h/mh01-black_main.jpg'

test('a picture of the backend travels without the backend’s address and comes back to it', () => {
  const source = pictureSource(url)
  expect(source).toBe('-/media/catalog/product/m/h/mh01-black_main.jpg')
  expect(sourceAddress(source ?? '')?.href).toBe(url)
})

test('a query string of the backend is dropped', () => {
  expect(pictureSource(`${url}?width=1`)).toBe('-/media/catalog/product/m/h/mh01-black_main.jpg')
})

test('other hosts and other files are shown as they are', () => {
  expect(pictureSource('https://elsewhere.example/a.jpg')).toBeNull()
  expect(pictureSource('http://127.0.0.1:4001/a.jpg')).toBeNull()
  expect(pictureSource('http://127.0.0.1:4000/a.svg')).toBeNull()
  expect(pictureSource(null)).toBeNull()
})

test.each([
  'elsewhere.example/a.jpg',
  '127.0.0.1/a.jpg',
  '-//elsewhere.example/a.jpg',
  '-/../a.jpg',
  '-/%2e%2e/a.jpg',
  '-/a%2f..%2fb.jpg',
  '-/\\elsewhere.example/a.jpg',
  '-/graphql?query=x.jpg',
  '-/graphql',
  '-@elsewhere.example/a.jpg',
  '',
])('%j reaches nothing', (source) => {
  expect(sourceAddress(source)).toBeNull()
})

test('only widths and formats on offer are read', () => {
  expect(parseRendition(renditionUrl('-/a.jpg', 640, 'avif'))).toEqual({
    width: 640,
    format: 'avif',
    source: '-/a.jpg',
  })
  expect(parseRendition('/image/641/avif/-/a.jpg')).toBeNull()
  expect(parseRendition('/image/640/bmp/-/a.jpg')).toBeNull()
  expect(parseRendition('/image/640/avif/')).toBeNull()
})

test('a set reaches just past the largest size needed', () => {
  expect(sourceSet('-/a.jpg', 'webp', 500).match(/\d+w/g)).toEqual(['160w', '320w', '480w', '640w'])
})
