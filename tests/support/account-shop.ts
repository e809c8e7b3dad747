import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import type { TestCommerce } from './commerce.ts'
import { smallConfiguration } from './small-shop.ts'

/** The small shop with settings of its own for accounts. */
export const accountShop = (accounts: NonNullable<StoreConfigurationInput['accounts']>): StoreConfigurationInput => ({
  ...smallConfiguration,
  accounts,
})

export const password = 'Difference-Engine-1'

export type Shopper = { email: string; token: string; headers: { authorization: string } }

let made = 0

/** An account of its own, and signed in. */
export async function openAccount(shop: TestCommerce, email = `shopper${++made}@example.com`): Promise<Shopper> {
  await shop.data(`mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }`, {
    input: { email, firstname: 'Ada', lastname: 'Lovelace', password },
  })
  return signIn(shop, email)
}

export async function signIn(shop: TestCommerce, email: string, word = password): Promise<Shopper> {
  const { generateCustomerToken } = await shop.data<{ generateCustomerToken: { token: string } }>(
    'mutation($email: String!, $word: String!) { generateCustomerToken(email: $email, password: $word) { token } }',
    { email, word },
  )
  const { token } = generateCustomerToken
  return { email, token, headers: { authorization: `Bearer ${token}` } }
}

/** The first error of an answer, as tests compare it. */
export const refusalOf = (answer: Awaited<ReturnType<TestCommerce['ask']>>) => ({
  status: answer.status,
  message: answer.errors?.[0]?.message,
  category: answer.errors?.[0]?.extensions?.category,
})

/** The text of a mail, as a reader of it sees it. */
export function mailText(mail: string): string {
  return mail
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
}
