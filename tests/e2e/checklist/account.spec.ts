/** The account as a customer has it. Titles begin with the checklist’s ids. */
import {
  addAddress,
  askCommerce,
  commerceCommand,
  confirmSubscription,
  openCustomer,
  placeOrder,
  simpleSku,
} from '../../support/customers.ts'
import { expect, test } from '../../support/shopper.ts'
import { ada, newEmail, signedIn } from '../account-steps.ts'

// Whole journeys of many pages, on a machine that may be busy.
test.describe.configure({ timeout: 150_000 })

test('A4: the latest order and where it is come first, and everything else is one step away', async ({
  page,
  shop,
}) => {
  const { email, token } = await openCustomer(shop, ada())
  const number = await placeOrder(shop, await simpleSku(shop), { token })
  commerceCommand(shop, 'order:ship', number, '--tracks', '[{"carrier":"ups","title":"UPS","number":"1Z999"}]')
  await signedIn(page, email)
  const main = page.getByRole('main')
  const first = main.getByRole('heading', { level: 2 }).first()
  await expect(first).toHaveText('Your latest order')
  await expect(main.getByRole('link', { name: /Track.*1Z999/ })).toHaveAttribute('href', /ups\.com.*1Z999/)
  const menu = page.getByRole('navigation', { name: 'Account menu' })
  for (const name of [
    'Orders',
    'Addresses',
    'Wishlist',
    'Downloads',
    'Saved ways to pay',
    'My reviews',
    'Newsletter',
  ]) {
    await expect(menu.getByRole('link', { name, exact: true })).toBeVisible()
  }
  await main.getByRole('link', { name: 'See the order' }).click()
  await expect(main.getByText(`Order ${number}`).first()).toBeVisible()
  await expect(main.getByRole('heading', { name: /^Shipment \d/ })).toBeVisible()
})

test('A5: a default is chosen in the list, and an address is deleted after one more question', async ({
  page,
  shop,
}) => {
  const { email, token } = await openCustomer(shop, ada())
  await addAddress(shop, token, '12 St James Square', true)
  await addAddress(shop, token, '4 Ada Lane')
  await signedIn(page, email, '/addresses')
  const main = page.getByRole('main')
  const card = (street: string) => main.getByRole('listitem').filter({ hasText: street })
  await expect(card('12 St James Square')).toContainText('Your delivery address')
  await expect(card('12 St James Square').getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  await card('4 Ada Lane').getByRole('button', { name: 'Use for delivery' }).click()
  await expect(card('4 Ada Lane')).toContainText('Your delivery address')
  await expect(card('12 St James Square')).not.toContainText('Your delivery address')

  await main.getByRole('button', { name: 'Add an address' }).click()
  await main.getByLabel('Full name').fill('Charles Babbage')
  await main.getByLabel('Street and number').fill('1 Dorset Street')
  await main.getByLabel('Postcode').fill('60602')
  await main.getByLabel('City').fill('Chicago')
  await main.getByLabel('Region').selectOption({ label: 'Illinois' })
  await main.getByRole('button', { name: 'Save' }).click()
  await expect(main.getByText('Please fill this in.')).toBeVisible()
  await main.getByLabel('Phone').fill('3125550101')
  await main.getByRole('button', { name: 'Save' }).click()
  await expect(card('1 Dorset Street')).toContainText('Charles Babbage')

  await card('1 Dorset Street')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(card('1 Dorset Street')).toHaveCount(1)
  await card('1 Dorset Street')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(card('1 Dorset Street')).toHaveCount(0)
})

test('A3: a guest finds his order by what only he knows, and nobody finds it by less', async ({ page, shop }) => {
  const email = newEmail()
  const number = await placeOrder(shop, await simpleSku(shop), { email, street: '7 Guest Row' })
  await page.goto('/account/order-lookup')
  const main = page.getByRole('main')
  const find = async (lastname: string) => {
    await main.getByLabel('Order number').fill(number)
    await main.getByLabel('E-mail of the order').fill(email)
    await main.getByLabel('Last name').fill(lastname)
    await main.getByRole('button', { name: 'Find the order' }).click()
  }
  await find('Babbage')
  await expect(main.getByRole('alert')).toBeVisible()
  await expect(main).not.toContainText('7 Guest Row')
  await find('Lovelace')
  await expect(main.getByText('7 Guest Row').first()).toBeVisible()
  await expect(main.getByText('Total', { exact: true })).toBeVisible()
})

test('A7: an order is ordered again, wishes are bought, and one step leaves every letter', async ({ page, shop }) => {
  const { email, token } = await openCustomer(shop, ada())
  const sku = await simpleSku(shop)
  const number = await placeOrder(shop, sku, { token })
  await askCommerce(
    shop,
    'mutation { updateCustomerV2(input: { is_subscribed: true }) { customer { email } } }',
    {},
    token,
  )
  confirmSubscription(shop, email)
  const { customer } = await askCommerce<{ customer: { wishlists: { id: string }[] } }>(
    shop,
    '{ customer { wishlists { id } } }',
    {},
    token,
  )
  await askCommerce(
    shop,
    `mutation($list: ID!, $items: [WishlistItemInput!]!) {
      addProductsToWishlist(wishlistId: $list, wishlistItems: $items) { user_errors { message } } }`,
    { list: customer.wishlists[0]?.id, items: [{ sku, quantity: 1 }] },
    token,
  )
  await signedIn(page, email, `/order?number=${number}`)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Order again' }).click()
  await expect(main.getByText('It is in your cart.')).toBeVisible()

  await page.goto('/account/wishlist')
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main.getByText('It is in your cart.')).toBeVisible()
  await page.goto('/cart')
  await expect(main.getByRole('textbox', { name: /^Quantity/ })).toHaveValue('2')

  await page.goto('/account/newsletter')
  await main.getByRole('button', { name: 'Unsubscribe from everything' }).click()
  await expect(main.getByText('You do not get our newsletter.')).toBeVisible()
  for (const [place, words] of [
    ['downloads', 'nothing to download'],
    ['payment', 'no saved ways to pay'],
    ['reviews', 'not written a review'],
  ]) {
    await page.goto(`/account/${place}`)
    await expect(main.getByText(words ?? '')).toBeVisible()
  }
})

test('G6: what a guest has put into his cart is still there when he signs in, beside what was there before', async ({
  page,
  shop,
}) => {
  const { email, token } = await openCustomer(shop, ada())
  const sku = await simpleSku(shop)
  const { customerCart } = await askCommerce<{ customerCart: { id: string } }>(
    shop,
    '{ customerCart { id } }',
    {},
    token,
  )
  await askCommerce(
    shop,
    `mutation($id: String!, $items: [CartItemInput!]!) {
      addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } } }`,
    { id: customerCart.id, items: [{ sku, quantity: 2 }] },
    token,
  )
  const { createGuestCart } = await askCommerce<{ createGuestCart: { cart: { id: string } } }>(
    shop,
    'mutation { createGuestCart { cart { id } } }',
  )
  await askCommerce(
    shop,
    `mutation($id: String!, $items: [CartItemInput!]!) {
      addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } } }`,
    { id: createGuestCart.cart.id, items: [{ sku, quantity: 1 }] },
  )
  await page.context().addCookies([{ name: 'cart', value: createGuestCart.cart.id, url: shop.url, httpOnly: true }])
  await signedIn(page, email)
  await page.goto('/cart')
  await expect(page.getByRole('main').getByRole('textbox', { name: /^Quantity/ })).toHaveValue('3')
  expect((await page.context().cookies()).some(({ name }) => name === 'cart')).toBe(false)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible()
  await page.goto('/cart')
  await expect(page.getByText('Your cart is empty')).toBeVisible()
  await signedIn(page, email)
  await page.goto('/cart')
  await expect(page.getByRole('main').getByRole('textbox', { name: /^Quantity/ })).toHaveValue('3')
})
