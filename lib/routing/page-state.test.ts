import { expect, test } from 'vitest'
import { pageAddress, stateSegment } from './page-state'

const segment = (text: string) => stateSegment(new URLSearchParams(text))

test('the same state has one spelling, whatever the order of its parameters', () => {
  expect(segment('p=2&color=red')).toBe(segment('color=red&p=2'))
})

test('what campaigns add makes no other page', () => {
  expect(segment('utm_source=mail&gclid=1&color=red')).toBe('~color=red')
  expect(segment('fbclid=1')).toBeNull()
})

test('repeated parameters become one, as a form with several boxes sends them', () => {
  expect(segment('color=red&color=blue')).toBe('~color=red%2Cblue')
})

test('control characters are not passed on', () => {
  expect(segment('q=%00a%0Ab')).toBe('~q=a+b')
})

test('names that no parameter of ours has are left out, and long values cut', () => {
  expect(segment('__proto__=1&A=2&x[]=3')).toBeNull()
  expect(segment(`q=${'a'.repeat(500)}`)?.length).toBeLessThan(200)
})

test('the internal path is taken apart into the backend’s path and the state', () => {
  const { path, state } = pageAddress(['women', 'tops.html', '~color%3Dred%26p%3D2'])
  expect(path).toEqual(['women', 'tops.html'])
  expect(state.get('color')).toBe('red')
  expect(pageAddress(['a', '%E0%A4%A']).path).toEqual(['a', '%E0%A4%A'])
})
