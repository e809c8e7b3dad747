import { type Abuse, ask, nest, post, times } from './requests.ts'

const products = (inner: string, pageSize = 24) =>
  `{ products(search: "a", pageSize: ${pageSize}) { items { ${inner} } } }`

const depth: Abuse[] = [21, 25, 40, 60, 100, 300].flatMap((levels) => [
  ask('depth', `${levels} categories down`, `{ categoryList { ${nest(levels, 'children', 'uid')} } }`),
  ask('depth', `${levels} inline fragments`, products(nest(levels * 5, '... on ProductInterface', 'uid'))),
  ask('depth', `${levels} related products`, products(nest(levels, 'related_products', 'uid'))),
])

const aliases: Abuse[] = [61, 200, 500].flatMap((count) => [
  ask('aliases', `${count} searches`, `{ ${times(count, (i) => `a${i}: products(search: "x${i}") { total_count }`)} }`),
  ask('aliases', `${count} fields`, products(times(count, (i) => `a${i}: name`))),
  ask(
    'aliases',
    `${count} sign-ins in one request`,
    `mutation { ${times(count, (i) => `a${i}: generateCustomerToken(email: "a@b.co", password: "${i}") { token }`)} }`,
  ),
  ask(
    'aliases',
    `${count} coupons in one request`,
    `mutation { ${times(count, (i) => `a${i}: applyCouponToCart(input: { cart_id: "x", coupon_code: "C${i}" }) { cart { id } }`)} }`,
  ),
])

const doubling = (levels: number) =>
  times(levels, (i) => `fragment f${i} on CategoryTree { children { ...f${i + 1} } b: children { ...f${i + 1} } }`)
const fragments: Abuse[] = [
  ...[10, 15, 18].map((levels) =>
    ask(
      'fragments',
      `doubling ${levels} times`,
      `{ categoryList { ...f0 } } ${doubling(levels)} fragment f${levels} on CategoryTree { uid }`,
    ),
  ),
  ask(
    'fragments',
    'in a circle',
    '{ categoryList { ...a } } fragment a on CategoryTree { ...b } fragment b on CategoryTree { ...a }',
  ),
  ask('fragments', 'of itself', '{ categoryList { ...a } } fragment a on CategoryTree { children { ...a } }'),
  ask(
    'fragments',
    '1,000 of them',
    `{ categoryList { uid } } ${times(300, (i) => `fragment f${i} on CategoryTree { uid }`)}`,
  ),
  ask(
    'fragments',
    'one spread 400 times',
    `{ categoryList { ${'...a '.repeat(400)} } } fragment a on CategoryTree { uid }`,
  ),
  ask('fragments', 'of a type that is not there', '{ categoryList { ... on Nothing { uid } } }'),
]

const repetition: Abuse[] = [
  ...[200, 900, 3000].map((count) => ask('repetition', `one field ${count} times`, products('name '.repeat(count)))),
  ask('repetition', 'one root field 400 times', `{ ${'storeConfig { store_code } '.repeat(400)} }`),
  ...[51, 500].map((count) =>
    ask('directives', `${count} skips`, products(`name ${'@skip(if: false) '.repeat(count)}`)),
  ),
  ask('directives', 'unknown ones', products(`name ${times(300, (i) => `@d${i}`)}`)),
  ask(
    'directives',
    'on every field',
    products('name @include(if: true) sku @include(if: true) uid @include(if: true) '.repeat(18)),
  ),
]

const lists: Abuse[] = [
  ...[301, 10_000, 2_147_483_647].flatMap((size) => [
    ask('page size', `${size} in the text`, products('uid', size)),
    ask(
      'page size',
      `${size} in a variable`,
      'query($n: Int) { products(search: "a", pageSize: $n) { items { uid } } }',
      { n: size },
    ),
    ask('page size', `${size} reviews inside`, products(`reviews(pageSize: ${size}) { items { text } }`)),
  ]),
  ...[3, 4, 5, 6].map((levels) =>
    ask(
      'lists in lists',
      `products to the power of ${levels + 1}`,
      products(nest(levels, 'related_products', 'uid sku name url_key'), 300),
    ),
  ),
  ask(
    'lists in lists',
    'categories, their products, their categories',
    '{ categories(pageSize: 300) { items { products(pageSize: 300) { items { categories { products(pageSize: 300) { items { uid } } } } } } } }',
  ),
  ask(
    'lists in lists',
    'reviews of variants of products',
    products('... on ConfigurableProduct { variants { product { reviews(pageSize: 300) { items { text } } } } }', 300),
  ),
  ask('long lists', '2,000 SKUs', 'query($s: [String]) { products(filter: { sku: { in: $s } }) { total_count } }', {
    s: Array(2000).fill('x'),
  }),
  ask(
    'long lists',
    '1,000 in the text',
    `{ cmsBlocks(identifiers: [${times(600, (i) => `"b${i}"`, ',')}]) { items { identifier } } }`,
  ),
  ask(
    'long lists',
    '1,000 lines at once',
    'mutation($i: [CartItemInput!]!) { addProductsToCart(cartId: "x", cartItems: $i) { cart { id } } }',
    { i: Array(600).fill({ sku: 'x', quantity: 1 }) },
  ),
]

const size: Abuse[] = [
  post(
    'size',
    'a comment of 900 KB',
    JSON.stringify({ query: `{ storeConfig { store_code } } # ${'x'.repeat(900_000)}` }),
  ),
  post(
    'size',
    'a string of 200 KB',
    JSON.stringify({ query: `{ products(search: "${'x'.repeat(200_000)}") { total_count } }` }),
  ),
  ask('size', 'a variable of 100 KB', 'query($s: String) { products(search: $s) { total_count } }', {
    s: 'y'.repeat(100_000),
  }),
  ask('tokens', '5,000 commas and names', `{ ${times(5000, (i) => `a${i % 9}`)} }`),
  ask('tokens', 'brackets without end', `{ ${'a { '.repeat(9000)}`),
  ask('tokens', 'a list of a list of a list', `{ cmsBlocks(identifiers: ${'['.repeat(4500)}`),
  post(
    'body',
    'JSON 30,000 lists deep',
    `{"query":"{ storeConfig { store_code } }","variables":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  ),
  post(
    'body',
    'variables 5,000 objects deep',
    `{"query":"query($s: CategoryFilterInput) { categories(filters: $s) { total_count } }","variables":{"s":${'{"ids":'.repeat(5000)}1${'}'.repeat(5000)}}}`,
  ),
]

/** Documents that ask for very much. */
export const heavy: Abuse[] = [...depth, ...aliases, ...fragments, ...repetition, ...lists, ...size]
