import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailText, openAccount, refusalOf, signIn } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../../support/small-shop.ts'

const me = '{ customer { email } }'

describe.each(engines)('customers for a merchant on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, smallCatalogue)
  })
  afterAll(() => shop.close())

  async function admin<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await shop.commerce.admin(query, variables)
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data as Data
  }
  const idOf = async (email: string) => {
    const query = 'query($email: String!) { customers(email: $email) { totalCount items { id } } }'
    const { customers } = await admin<{ customers: { items: { id: number }[] } }>(query, { email })
    return customers.items[0]?.id ?? 0
  }

  test('customers are found by address, name and group, the newest first', async () => {
    await openAccount(shop, 'find-one@example.com')
    await openAccount(shop, 'find-two@example.com')
    const query =
      '{ customers(text: "find-", pageSize: 1) { totalCount items { email groupId isConfirmed hasPassword isLocked } } }'
    expect(await admin(query)).toEqual({
      customers: {
        totalCount: 2,
        items: [{ email: 'find-two@example.com', groupId: 1, isConfirmed: true, hasPassword: true, isLocked: false }],
      },
    })
    expect(await admin('{ customers(text: "%") { totalCount } }')).toBeDefined()
    await expect(admin('{ customers(pageSize: 0) { totalCount } }')).rejects.toThrow(/A page/)
  })

  test('saveCustomer opens an account with a hash of Magento, which is made anew at the first sign-in', async () => {
    const salt = 'x'.repeat(32)
    const word = 'Imported-Word-1'
    const hash = `${createHash('sha256')
      .update(salt + word)
      .digest('hex')}:${salt}:1`
    const customer = { email: 'moved@example.com', firstname: 'M', lastname: 'O', groupId: 2, passwordHash: hash }
    const save = 'mutation($customer: AdminCustomerInput!) { saveCustomer(customer: $customer) { id groupId } }'
    await admin(save, { customer })
    const { headers } = await signIn(shop, 'moved@example.com', word)
    expect(await shop.data('{ customerGroup { uid } }', {}, headers)).toEqual({ customerGroup: { uid: 'Mg==' } })
    await signIn(shop, 'moved@example.com', word)
    await expect(admin(save, { customer })).rejects.toThrow(/same email address already exists/)
    await expect(admin(save, { customer: { ...customer, email: 'x@example.com', passwordHash: 'x' } })).rejects.toThrow(
      /hash/,
    )
    await expect(admin(save, { customer: { email: 'y@example.com' } })).rejects.toThrow('is a required value')
  })

  test('setCustomerGroup counts at once, and groups come and go', async () => {
    const { email, headers } = await openAccount(shop)
    const save = 'mutation($id: Int, $code: String!) { saveCustomerGroup(id: $id, code: $code) { id code taxClass } }'
    const { saveCustomerGroup: club } = await admin<{ saveCustomerGroup: { id: number } }>(save, { code: 'Club' })
    await expect(admin(save, { code: 'club' })).rejects.toThrow('Customer Group already exists.')
    const set = 'mutation($id: Int!, $groupId: Int!) { setCustomerGroup(id: $id, groupId: $groupId) { groupId } }'
    await admin(set, { id: await idOf(email), groupId: club.id })
    const uid = Buffer.from(String(club.id)).toString('base64')
    expect(await shop.data('{ customer { group { uid } } }', {}, headers)).toEqual({ customer: { group: { uid } } })
    await expect(admin(set, { id: await idOf(email), groupId: 0 })).rejects.toThrow('No such entity')
    const { customerGroups } = await admin<{ customerGroups: { code: string }[] }>(
      '{ customerGroups { id code taxClass } }',
    )
    expect(customerGroups.map(({ code }) => code)).toEqual([
      'NOT LOGGED IN',
      'General',
      'Wholesale',
      'Retailer',
      'Club',
    ])
    await admin('mutation($id: Int!) { deleteCustomerGroup(id: $id) }', { id: club.id })
    expect(await shop.data('{ customer { group { uid } } }', {}, headers)).toEqual({
      customer: { group: { uid: 'MQ==' } },
    })
    await expect(admin('mutation { deleteCustomerGroup(id: 1) }')).rejects.toThrow('Cannot delete group.')
  })

  test('a locked account is opened, its tokens are ended, and a reset is mailed', async () => {
    const { email, headers } = await openAccount(shop)
    const id = await idOf(email)
    const guess = 'mutation($email: String!) { generateCustomerToken(email: $email, password: "wrong") { token } }'
    for (let made = 0; made < 10; made++) await shop.ask(guess, { email })
    expect(refusalOf(await shop.ask(me, {}, headers)).message).toBe('The account is locked.')
    const act = (name: string) => admin(`mutation($id: Int!) { ${name}(id: $id) }`, { id })
    await act('unlockCustomer')
    expect((await shop.ask(me, {}, headers)).status).toBe(200)
    await act('revokeCustomerTokens')
    expect((await shop.ask(me, {}, headers)).status).toBe(401)
    await act('sendCustomerPasswordReset')
    const mails = (await shop.mails()).map(mailText).filter((mail) => mail.includes(`To: <${email}>`))
    expect(mails.some((mail) => mail.includes('Subject: Choose a new password'))).toBe(true)
  })

  test('generateCustomerTokenAsAdmin lets an administrator shop for who allows it', async () => {
    const { email, headers } = await openAccount(shop)
    const generate = 'mutation($email: String!) { generateCustomerTokenAsAdmin(customerEmail: $email) }'
    await expect(admin(generate, { email })).rejects.toThrow('Allow remote shopping assistance')
    const allow =
      'mutation { updateCustomerV2(input: { allow_remote_shopping_assistance: true }) { customer { allow_remote_shopping_assistance } } }'
    await shop.data(allow, {}, headers)
    const { generateCustomerTokenAsAdmin: token } = await admin<{ generateCustomerTokenAsAdmin: string }>(generate, {
      email,
    })
    expect(await shop.data(me, {}, { authorization: `Bearer ${token}` })).toEqual({ customer: { email } })
    await expect(admin(generate, { email: 'no@example.com' })).rejects.toThrow('Customer email provided does not exist')
  })

  test('rotateCustomerTokenKey lets the tokens of one key before go on', async () => {
    const { headers } = await openAccount(shop)
    const rotate = () => admin('mutation { rotateCustomerTokenKey }')
    await rotate()
    expect((await shop.ask(me, {}, headers)).status).toBe(200)
    await rotate()
    expect((await shop.ask(me, {}, headers)).status).toBe(401)
  })

  test('a customer is exported whole, and erased so that nothing but the number is left', async () => {
    const { email, headers } = await openAccount(shop, 'forget-me@example.com')
    const id = await idOf(email)
    await shop.data(
      'mutation { addProductsToWishlist(wishlistId: 0, wishlistItems: [{ sku: "mug", quantity: 1 }]) { wishlist { id } } }',
      {},
      headers,
    )
    await shop.data(
      'mutation { updateCustomerV2(input: { is_subscribed: true, taxvat: "DE1" }) { customer { email } } }',
      {},
      headers,
    )
    await shop.mails()
    const { exportCustomer } = await admin<{ exportCustomer: object }>('query($id: Int!) { exportCustomer(id: $id) }', {
      id,
    })
    expect(exportCustomer).toMatchObject({
      email,
      taxvat: 'DE1',
      newsletter: { status: 'subscribed' },
      wishlist: [{ sku: 'mug', quantity: 1 }],
    })
    expect(JSON.stringify(exportCustomer)).not.toMatch(/argon2|hash/i)
    await admin('mutation($id: Int!) { eraseCustomer(id: $id) }', { id })
    expect((await shop.ask(me, {}, headers)).status).toBe(401)
    const query =
      'query($id: Int!) { customer(id: $id) { email firstname lastname taxvat hasPassword isSubscribed addresses } }'
    expect(await admin(query, { id })).toEqual({
      customer: {
        email: `erased-${id}@invalid.invalid`,
        firstname: 'Erased',
        lastname: 'Customer',
        taxvat: null,
        hasPassword: false,
        isSubscribed: false,
        addresses: [],
      },
    })
    expect(await idOf(email)).toBe(0)
    await openAccount(shop, email)
  })

  test('newsletterSubscribers are listed and changed', async () => {
    const set = 'mutation($on: Boolean!) { setNewsletterSubscription(email: "reader@example.com", subscribed: $on) }'
    const list = '{ newsletterSubscribers(status: unsubscribed) { totalCount items { email status customerId } } }'
    await admin(set, { on: true })
    await admin(set, { on: false })
    expect(await admin(list)).toEqual({
      newsletterSubscribers: {
        totalCount: 1,
        items: [{ email: 'reader@example.com', status: 'unsubscribed', customerId: null }],
      },
    })
  })

  test('deleteCustomer takes an account away', async () => {
    const { email } = await openAccount(shop)
    await admin('mutation($id: Int!) { deleteCustomer(id: $id) }', { id: await idOf(email) })
    expect(await idOf(email)).toBe(0)
    await expect(admin('mutation { deleteCustomer(id: 999999) }')).rejects.toThrow('No such entity')
  })
})
