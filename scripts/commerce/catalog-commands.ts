import { type Command, jsonOrWord, Misused, need, needNumber } from './command.ts'
import { fromFile } from './from-file.ts'

const product = 'sku name'

/** An amount as it is written down: 19.95. Kept as a text, so that it is never rounded on the way. */
function needAmount(words: string[], at: number, name: string): string {
  const amount = need(words, at, name)
  if (!/^\d+(\.\d+)?$/.test(amount)) throw new Misused(`<${name}> must be an amount such as 19.95, not "${amount}".`)
  return amount
}

/** A command that takes a SKU and nothing else. */
const bySku = (field: string, does: string, answer = ` { ${product} }`): Command => ({
  usage: '<sku>',
  does,
  document: `mutation($sku: String!) { ${field}(sku: $sku)${answer} }`,
  variables: (words) => ({ sku: need(words, 0, 'sku') }),
})

/** Products, prices, stock, categories and price rules. */
export const catalogCommands: Record<string, Command> = {
  'product:set-price': {
    usage: '<sku> <price> [--currency EUR]',
    does: 'sets the price of a product',
    document: `mutation($sku: String!, $price: String!, $currency: String) {
      setProductPrice(sku: $sku, price: $price, currency: $currency) { ${product} } }`,
    variables: (words, { currency }) => ({
      sku: need(words, 0, 'sku'),
      price: needAmount(words, 1, 'price'),
      currency: currency ?? null,
    }),
  },
  'product:set-special-price': {
    usage: '<sku> [<price>] [--from 2026-12-01] [--to 2026-12-24]',
    does: 'reduces a product for some days; without a price the reduction ends',
    document: `mutation($sku: String!, $price: String, $from: String, $to: String) {
      setSpecialPrice(sku: $sku, price: $price, from: $from, to: $to) { ${product} } }`,
    variables: (words, { from, to }) => ({
      sku: need(words, 0, 'sku'),
      price: words[1] === undefined ? null : needAmount(words, 1, 'price'),
      from: from ?? null,
      to: to ?? null,
    }),
  },
  'product:save': {
    usage: '<file.json>',
    does: 'adds a product or changes it; what the file does not say stays',
    document: `mutation($product: JSON!) { saveProduct(product: $product) { ${product} } }`,
    variables: (words) => ({ product: fromFile(need(words, 0, 'file.json')) }),
  },
  'product:enable': bySku('enableProduct', 'offers a product'),
  'product:disable': bySku('disableProduct', 'stops offering it'),
  'product:delete': bySku('deleteProduct', 'takes a product out of the catalogue', ''),
  'stock:set': {
    usage: '<sku> <quantity>',
    does: 'sets what is on hand; what is promised to orders stays promised',
    document: 'mutation($sku: String!, $quantity: Float) { setStock(sku: $sku, quantity: $quantity) { sku quantity } }',
    variables: (words) => ({ sku: need(words, 0, 'sku'), quantity: needNumber(words, 1, 'quantity') }),
  },
  'category:save': {
    usage: '<file.json> [--id 5] [--parent 3]',
    does: 'changes a category, or with a parent adds one',
    document: `mutation($id: Int, $parentId: Int, $category: JSON!) {
      saveCategory(id: $id, parentId: $parentId, category: $category) { id name } }`,
    variables: (words, { id, parent }) => ({
      category: fromFile(need(words, 0, 'file.json')),
      id: id === undefined ? null : jsonOrWord(id),
      parentId: parent === undefined ? null : jsonOrWord(parent),
    }),
  },
  'catalog-rule:save': {
    usage: '<file.json> [--id 1]',
    does: 'writes a catalogue price rule and applies it',
    document: 'mutation($id: Int, $rule: JSON!) { saveCatalogRule(id: $id, rule: $rule) { id } }',
    variables: (words, { id }) => ({
      rule: fromFile(need(words, 0, 'file.json')),
      id: id === undefined ? null : jsonOrWord(id),
    }),
  },
  'sales-rule:save': {
    usage: '<file.json> [--id 1] [--coupon CODE]',
    does: 'writes a cart price rule',
    document: `mutation($id: Int, $rule: JSON!, $couponCode: String) {
      saveSalesRule(id: $id, rule: $rule, couponCode: $couponCode) { id } }`,
    variables: (words, { id, coupon }) => ({
      rule: fromFile(need(words, 0, 'file.json')),
      id: id === undefined ? null : jsonOrWord(id),
      couponCode: coupon ?? null,
    }),
  },
}
