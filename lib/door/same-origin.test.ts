import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

const shop = 'https://shop.example'
const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: '10.0.0.5:3000', ...headers }), shop)

test('the shop’s own pages may ask, by its public or its inner name', () => {
  expect(from({ origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ origin: 'http://10.0.0.5:3000' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
})

test.each([
  { origin: 'https://evil.example' },
  { origin: 'https://shop.example.evil.example' },
  { origin: 'null' },
  { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  {},
])('%j may not', (headers) => {
  expect(from(headers as Record<string, string>)).toBe(false)
})
