import { expect, test } from 'vitest'
import { isSamplePath, sampleUrl } from './sample-url'

test('a sample is had from the shop, at Magento’s own path', () => {
  expect(sampleUrl('http://10.0.0.4/downloadable/download/sample/sample_id/3')).toBe(
    '/downloadable/download/sample/sample_id/3',
  )
  expect(sampleUrl('https://cdn.example/first-page.pdf')).toBe('https://cdn.example/first-page.pdf')
})

test.each([
  '/downloadable/download/link/id/secret',
  '/downloadable/download/sample/sample_id/3/../../link/id/x',
  '/downloadable/download/sample/sample_id/3?x=1',
])('%s is no sample', (path) => {
  expect(isSamplePath(path)).toBe(false)
})
