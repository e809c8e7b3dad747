import { type Abuse, ask, json, nest, post, times } from './requests.ts'

const introspection: Abuse[] = [
  ask('introspection', 'of everything', '{ __schema { types { name fields { name args { name } } } } }'),
  ask('introspection', 'under another name', '{ s: __schema { t: types { n: name } } }'),
  ask('introspection', 'of one type', '{ __type(name: "Customer") { fields { name } } }'),
  ask('introspection', 'in a fragment', 'query { ...a } fragment a on Query { __schema { queryType { name } } }'),
  ask(
    'introspection',
    'in a circle',
    `{ __schema { types { ${nest(9, 'fields { type { fields', 'name')}${' } }'.repeat(9)} } } }`,
  ),
  ...['custmer', 'placeOrdr', 'passwrd', 'admin', 'users'].map((name) => ask('guessing', name, `{ ${name} }`)),
]

const protocol: Abuse[] = [
  post('batch', 'ten in one', JSON.stringify(Array(10).fill({ query: '{ storeConfig { store_code } }' }))),
  post('batch', 'a thousand in one', JSON.stringify(Array(1000).fill({ query: '{ __typename }' }))),
  ask('operations', 'two of them', 'query a { __typename } query b { __typename }'),
  ask(
    'operations',
    '500 of them',
    times(500, (i) => `query q${i} { __typename }`),
  ),
  ask('operations', 'none', 'fragment a on Query { __typename }'),
  ask('operations', 'a subscription', 'subscription { orders { number } }'),
  post(
    'persisted',
    'a hash without its text',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  ),
  ...[
    '{',
    '',
    'null',
    '"text"',
    '42',
    '{"query":null}',
    '{"query":""}',
    '{"query":{"a":1}}',
    '{"query":"{a}","variables":"x"}',
  ].map((body) => post('body', `a body that is ${body || 'empty'}`, body)),
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'message/external-body',
    '',
  ].map((type) =>
    post(
      'forgery',
      `a form as ${type || 'nothing'}`,
      '{"query":"mutation { createEmptyCart }"}',
      type ? { 'content-type': type } : {},
    ),
  ),
  ...['mutation { createEmptyCart }', 'mutation m { revokeCustomerToken { result } }'].map((query) => ({
    family: 'forgery',
    name: `a change by GET: ${query}`,
    method: 'GET',
    headers: {},
    path: `/graphql?query=${encodeURIComponent(query)}`,
  })),
  {
    family: 'protocol',
    name: 'PUT',
    method: 'PUT',
    headers: json,
    path: '/graphql',
    body: '{"query":"{ __typename }"}',
  },
  post('headers', 'a store that is not there', '{"query":"{ __typename }"}', { ...json, store: "x' OR 1=1 --" }),
  post('headers', 'a currency that is not there', '{"query":"{ __typename }"}', { ...json, 'content-currency': 'ZZZ' }),
  post('headers', 'a token that is none', '{"query":"{ __typename }"}', {
    ...json,
    authorization: `Bearer ${'x'.repeat(9000)}`,
  }),
  post('headers', 'a preview at no time', '{"query":"{ __typename }"}', { ...json, 'preview-version': '../../etc' }),
]

const values: Abuse[] = [
  ask('values', 'a page before the first', '{ products(search: "a", currentPage: -1) { items { uid } } }'),
  ask('values', 'no page at all', '{ products(search: "a", pageSize: 0) { items { uid } } }'),
  ask('values', 'a number that is none', '{ products(search: "a", pageSize: 1e99) { items { uid } } }'),
  ask('values', 'neither search nor filter', '{ products { items { uid } } }'),
  ask('values', 'an enum that is none', '{ products(search: "a", sort: { name: SIDEWAYS }) { items { uid } } }'),
  ask('values', 'a cart of somebody', '{ cart(cart_id: "\\u0000\' or 1=1") { id } }'),
  ask('values', 'an order by guessing', '{ guestOrder(input: { number: "%", email: "%", lastname: "%" }) { id } }'),
  ask(
    'values',
    'keys of the prototype',
    'query($i: ProductAttributeFilterInput) { products(filter: $i) { total_count } }',
    {
      i: JSON.parse('{"__proto__":{"eq":"1"},"constructor":{"eq":"2"}}') as object,
    },
  ),
  ask('values', 'a variable nobody declared', '{ products(search: $x) { total_count } }'),
  ask(
    'values',
    'the same variable twice',
    'query($a: Int, $a: Int) { products(search: "a", pageSize: $a) { total_count } }',
  ),
]

/** Requests that try the door instead of the load. */
export const crooked: Abuse[] = [...introspection, ...protocol, ...values]
