/** Customers of a running shop, made through its commerce API, and what they do there: the shop itself is not asked. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Shop } from './shop.ts'

export const password = 'Difference-Engine-1'

type Data = Record<string, never>

/** Asks the commerce API; throws with its words when it answers an error. */
export async function askCommerce<T = Data>(
  shop: Shop,
  query: string,
  variables: object = {},
  token?: string,
): Promise<T> {
  const response = await fetch(shop.commerceUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] }
  if (errors) throw new Error(`${errors.map(({ message }) => message).join('\n')}\n${query}`)
  return data
}

/** A token for the commerce API itself. */
export async function tokenOf(shop: Shop, email: string, word = password): Promise<string> {
  const { generateCustomerToken } = await askCommerce<{ generateCustomerToken: { token: string } }>(
    shop,
    'mutation($email: String!, $word: String!) { generateCustomerToken(email: $email, password: $word) { token } }',
    { email, word },
  )
  return generateCustomerToken.token
}

/** A new account with a password. */
export async function openCustomer(shop: Shop, who: { email: string; firstname: string; lastname: string }) {
  await askCommerce(
    shop,
    'mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }',
    { input: { ...who, password } },
  )
  return { ...who, token: await tokenOf(shop, who.email) }
}

const address = {
  firstname: 'Ada',
  lastname: 'Lovelace',
  city: 'Chicago',
  postcode: '60601',
  country_code: 'US',
  telephone: '3125550100',
}

/** Puts an address into the book; answers its id. */
export async function addAddress(shop: Shop, token: string, street: string, isDefault = false): Promise<number> {
  const region = { region_id: 23, region: 'Illinois' }
  const flags = { default_shipping: isDefault, default_billing: isDefault }
  const { createCustomerAddress } = await askCommerce<{ createCustomerAddress: { id: number } }>(
    shop,
    'mutation($address: CustomerAddressInput!) { createCustomerAddress(input: $address) { id } }',
    { address: { ...address, street: [street], region, ...flags } },
    token,
  )
  return createCustomerAddress.id
}

type Method = { carrier_code: string; method_code: string }

/** Orders one piece of this product by check; as a guest without a token. Answers the order's number. */
export async function placeOrder(shop: Shop, sku: string, who: { token?: string; email?: string; street?: string }) {
  const ask = <T = Data>(query: string, variables: object = {}) => askCommerce<T>(shop, query, variables, who.token)
  const id = who.token
    ? (await ask<{ customerCart: { id: string } }>('{ customerCart { id } }')).customerCart.id
    : (await ask<{ createGuestCart: { cart: { id: string } } }>('mutation { createGuestCart { cart { id } } }'))
        .createGuestCart.cart.id
  const { addProductsToCart } = await ask<{ addProductsToCart: { user_errors: { message: string }[] } }>(
    `mutation($id: String!, $items: [CartItemInput!]!) {
      addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } } }`,
    { id, items: [{ sku, quantity: 1 }] },
  )
  if (addProductsToCart.user_errors.length > 0) throw new Error(JSON.stringify(addProductsToCart.user_errors))
  if (!who.token) {
    await ask(
      'mutation($id: String!, $email: String!) { setGuestEmailOnCart(input: { cart_id: $id, email: $email }) { cart { id } } }',
      {
        id,
        email: who.email,
      },
    )
  }
  const { ship } = await ask<{ ship: { cart: { shipping_addresses: { available_shipping_methods: Method[] }[] } } }>(
    `mutation($id: String!, $address: CartAddressInput!) {
      ship: setShippingAddressesOnCart(input: { cart_id: $id, shipping_addresses: [{ address: $address }] }) {
        cart { shipping_addresses { available_shipping_methods { carrier_code method_code } } } }
      setBillingAddressOnCart(input: { cart_id: $id, billing_address: { address: $address } }) { cart { id } } }`,
    { id, address: { ...address, street: [who.street ?? '12 St James Square'], region_id: 23 } },
  )
  const method = ship.cart.shipping_addresses[0]?.available_shipping_methods[0]
  const { place } = await ask<{ place: { orderV2: { number: string } | null; errors: { message: string }[] } }>(
    `mutation($id: String!, $method: ShippingMethodInput!) {
      setShippingMethodsOnCart(input: { cart_id: $id, shipping_methods: [$method] }) { cart { id } }
      setPaymentMethodOnCart(input: { cart_id: $id, payment_method: { code: "checkmo" } }) { cart { id } }
      place: placeOrder(input: { cart_id: $id }) { orderV2 { number } errors { message } } }`,
    { id, method: { carrier_code: method?.carrier_code, method_code: method?.method_code } },
  )
  if (!place.orderV2) throw new Error(JSON.stringify(place.errors))
  return place.orderV2.number
}

/** A product that can be bought as it is. */
export async function simpleSku(shop: Shop): Promise<string> {
  type Found = { products: { items: { sku: string; __typename: string; stock_status: string }[] } }
  const { products } = await askCommerce<Found>(
    shop,
    '{ products(filter: { price: { from: "5" } }, pageSize: 60) { items { sku __typename stock_status } } }',
  )
  const simple = products.items.find((one) => one.__typename === 'SimpleProduct' && one.stock_status === 'IN_STOCK')
  if (!simple) throw new Error('The shop sells nothing simple.')
  return simple.sku
}

/** What a merchant does by command, on this shop's own data. */
export function commerceCommand(shop: Shop, ...args: string[]): string {
  const env = { ...process.env, COMMERCE_DATA: shop.dataFolder }
  return execFileSync(process.execPath, ['scripts/commerce.ts', ...args], { env, encoding: 'utf8' })
}

/** Writes down that this address has confirmed its subscription, as its mail's link would. */
export function confirmSubscription(shop: Shop, email: string): void {
  const database = new DatabaseSync(join(shop.dataFolder, 'customer.sqlite'))
  const { changes } = database.prepare("update subscriber set status = 'subscribed' where email = ?").run(email)
  database.close()
  if (Number(changes) === 0) throw new Error(`${email} has not subscribed.`)
}
