import { expect, test } from 'vitest'
import { mayPurge, readPattern } from './purge-request'

test('a pattern is read as Magento writes it', () => {
  expect(readPattern('((^|,)cat_p_1(,|$))')).toEqual({ all: false, tags: ['cat_p_1'] })
  expect(readPattern('((^|,)cat_p_1(,|$))|((^|,)cms_b_a\\.b-c(,|$))|((^|,)cat_p_1(,|$))')).toEqual({
    all: false,
    tags: ['cat_p_1', 'cms_b_a.b-c'],
  })
  expect(readPattern('.*')).toEqual({ all: true, tags: [] })
})

test.each([undefined, '', 'cat_p_1', '((^|,)(a+)+(,|$))', '((^|,)cat_p_1(,|$))|.*', '((^|,)cat_p_1(,|$))|'])(
  '"%s" is no pattern',
  (pattern) => {
    expect(readPattern(pattern)).toBeNull()
  },
)

test('addresses, networks and a token open; a stranger stays outside', () => {
  const allowed = ['127.0.0.1', '::1', '10.1.0.0/16']
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.200.7', '::ffff:10.1.0.1']) {
    expect(mayPurge(address, allowed, undefined, undefined), address).toBe(true)
  }
  for (const address of ['127.0.0.2', '10.2.0.1', '::2', '']) {
    expect(mayPurge(address, allowed, undefined, undefined), address).toBe(false)
  }
  expect(mayPurge('8.8.8.8', allowed, 'a-long-secret-token', 'a-long-secret-token')).toBe(true)
  expect(mayPurge('8.8.8.8', allowed, 'a-long-secret-token', 'wrong')).toBe(false)
  expect(mayPurge('8.8.8.8', allowed, undefined, undefined)).toBe(false)
})
