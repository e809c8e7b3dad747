import { expect, test } from 'vitest'
import { checkCall, signCall } from './internal-auth.ts'

const call = { method: 'POST', path: '/graphql', body: '{"query":"{ a }"}' }
const subject = { customer: { id: 7 } }

test('a call is known by its signature and says whom it is for', () => {
  expect(checkCall(['key'], call, signCall('key', call, subject, 1000), 2000)).toEqual(subject)
  expect(checkCall(['new', 'key'], call, signCall('key', call, null, 1000), 2000)).toBeNull()
})

test.each([
  ['another key', ['other'], call, {}, 2000],
  ['another body', ['key'], { ...call, body: '{}' }, {}, 2000],
  ['another path', ['key'], { ...call, path: '/rpc' }, {}, 2000],
  ['another method', ['key'], { ...call, method: 'GET' }, {}, 2000],
  [
    'another subject',
    ['key'],
    call,
    { 'x-vitrine-subject': Buffer.from('{"customer":{"id":8}}').toString('base64url') },
    2000,
  ],
  ['another time', ['key'], call, { 'x-vitrine-time': '1001' }, 2000],
  ['half a minute too late', ['key'], call, {}, 31_001],
  ['half a minute too early', ['key'], call, {}, -29_001],
])('%s makes it nobody’s', (_name, keys, asked, changed, now) => {
  expect(checkCall(keys, asked, { ...signCall('key', call, subject, 1000), ...changed }, now)).toBeUndefined()
})

test('without a signature it is nobody’s', () => {
  expect(checkCall(['key'], call, {}, 1000)).toBeUndefined()
})
