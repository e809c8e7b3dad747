import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { expect, test } from 'vitest'
import { translator } from '@/lib/messages/translator'
import { faultText, isBackendDown } from './fault-text'

const t = translator('en-US')
const failure = (message: string, extensions: Record<string, unknown> = {}) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, extensions }] })

test('what the backend says to people is passed on', () => {
  expect(faultText(failure('Only 2 left', { category: 'graphql-input' }), t)).toBe('Only 2 left')
})

test('what the door says is passed on, and a backend that is away is told apart', () => {
  const down = failure('Nothing is lost.', { code: 'BACKEND_DOWN' })
  expect(faultText(down, t)).toBe('Nothing is lost.')
  expect(isBackendDown(down)).toBe(true)
  expect(isBackendDown(failure('x', { code: 'TOO_MANY' }))).toBe(false)
})

test('the inside of a breakdown stays inside', () => {
  expect(faultText(failure('SQLSTATE[42S02]'), t)).toBe(t('cart.fault.internal'))
})

test('a request that never arrived is a matter of the connection', () => {
  expect(faultText(new TypeError('Failed to fetch'), t)).toBe(t('cart.fault.unreachable'))
})
