import { expect, test } from 'vitest'
import { pageKey, plainAddress } from './page-key'

const key = (address: string, headers: Record<string, string> = {}, method = 'GET') => {
  const asked = pageKey(method, address, headers)
  return asked.kind === 'page' ? asked.page.key : asked.kind
}

test('campaigns, order and foreign cookies do not make another page', () => {
  const one = key('/chairs.html?size=m&color=red&utm_campaign=x', { cookie: 'cart=1; _ga=2' })
  expect(one).toBe('html /default/chairs.html/~color=red&size=m')
  expect(key('/chairs.html?color=red&size=m')).toBe(one)
})

test('each form in which the router asks is kept apart', () => {
  const forms = [
    key('/a'),
    key('/a?_rsc=1', { rsc: '1' }),
    key('/a?_rsc=2', { rsc: '1', 'next-router-prefetch': '1' }),
    key('/a?_rsc=3', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }),
  ]
  expect(new Set(forms).size).toBe(4)
})

test.each([
  ['a change', '/a', {}, 'POST'],
  ['a part', '/a', { range: 'bytes=0-1' }, 'GET'],
  ['a preview', '/a', { cookie: 'x=1; __prerender_bypass=abc' }, 'GET'],
  ['an action', '/a', { 'next-action': 'x' }, 'GET'],
  ['a path that goes up', '/x.ico/../api/auth/csrf', {}, 'GET'],
  ['an encoded one', '/x/%2e%2E/cart', {}, 'GET'],
  ['a form that Next’s router never asks for', '/a', { rsc: '2' }, 'GET'],
  ['a prefetch of no kind', '/a', { rsc: '1', 'next-router-prefetch': 'x' }, 'GET'],
  ['a segment without a page', '/a', { rsc: '1', 'next-router-segment-prefetch': '<x>' }, 'GET'],
  ['a prefetch that is HTML', '/a', { 'next-router-prefetch': '1' }, 'GET'],
  ['an asset', '/_next/static/a.js', {}, 'GET'],
  ['the door', '/graphql?query=x', {}, 'GET'],
])('%s passes by', (_name, address, headers, method) => {
  expect(key(address, headers as Record<string, string>, method)).toBe('pass')
})

test.each(['/%E0%A4%A', '/%', '/a%00b', '/%zz'])('%s cannot be read', (address) => {
  expect(key(address)).toBe('malformed')
})

test('an address in any alphabet can', () => {
  expect(key('/caf%C3%A9')).toBe('html /default/caf%C3%A9')
})

test('Next is told the address of the page, without what only its visitor brought', () => {
  const plain = (address: string, headers: Record<string, string> = {}) => {
    const asked = pageKey('GET', address, headers)
    return asked.kind === 'page' ? plainAddress(address, asked.page) : asked.kind
  }
  expect(plain('/chairs.html?utm_source=me&size=m&_method=POST&color=red')).toBe('/chairs.html?color=red&size=m')
  expect(plain('/chairs.html?gclid=1&_rsc=x1', { rsc: '1' })).toBe('/chairs.html?_rsc=x1')
  expect(plain('/chairs.html?_rsc&p=2', { rsc: '1' })).toBe('/chairs.html?p=2&_rsc')
})
