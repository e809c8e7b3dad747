/** Fills a shop with people who have something to hide: names, addresses, prices of their groups, things in their carts. */
import { join } from 'node:path'
import { openEmbedded } from '../../../services/embedded.ts'
import { amountOf, groupAmountOf, nameOf } from './canaries.ts'

export const password = 'Canary-in-the-mine-7'
export const emailOf = (owner: number) => `${nameOf(owner, 'mail')}@example.com`.toLowerCase()
/** What only this person buys; nobody finds it in the catalogue. */
export const ownSku = (owner: number) => `own-${owner}`
/** Shown to everybody, to each group at another price. */
export const sharedPage = '/canary-lamp.html'

/** The people of a run: customers of three groups in turn (General sees everybody's prices), then guests. */
export type Person = { number: number; group: number; isCustomer: boolean }
export const peopleOf = (customers: number, guests: number): Person[] => [
  ...Array.from({ length: customers }, (_, at) => ({
    number: 10 + at,
    group: [0, 2, 3][at % 3] ?? 0,
    isCustomer: true,
  })),
  ...Array.from({ length: guests }, (_, at) => ({ number: 10 + customers + at, group: 0, isCustomer: false })),
]

/** Writes them into the databases of a stopped shop. */
export async function writePeople(dataFolder: string, people: Person[]): Promise<void> {
  const commerce = await openEmbedded({
    dataFolder,
    mediaRoots: [join(dataFolder, 'media')],
    baseUrl: 'http://shop.test',
  })
  const admin = async (query: string, variables: Record<string, unknown>) => {
    const { errors } = await commerce.admin(query, variables)
    if (errors) throw new Error(errors.map(String).join('\n'))
  }
  const save = (product: object) =>
    admin('mutation($product: JSON!) { saveProduct(product: $product) { id } }', { product })
  const common = { type: 'simple', taxClass: 'Taxable Goods', stock: { quantity: 100_000 } }
  await save({
    ...common,
    sku: 'canary-lamp',
    name: 'The lamp of many prices',
    urlKey: 'canary-lamp',
    visibility: 'both',
    price: groupAmountOf(0),
    categories: [{ path: 'Lighting' }],
    tierPrices: [2, 3].map((customerGroup) => ({ customerGroup, quantity: 1, price: groupAmountOf(customerGroup) })),
  })
  for (const { number, group, isCustomer } of people) {
    const price = amountOf(number)
    await save({
      ...common,
      sku: ownSku(number),
      name: nameOf(number, 'thing'),
      urlKey: `own-${number}`,
      visibility: 'none',
      price,
    })
    if (!isCustomer) continue
    const customer = {
      email: emailOf(number),
      firstname: nameOf(number, 'first'),
      lastname: nameOf(number, 'last'),
      taxvat: nameOf(number, 'vat'),
      groupId: group || 1,
      password,
    }
    await admin('mutation($customer: AdminCustomerInput!) { saveCustomer(customer: $customer) { id } }', { customer })
  }
  await commerce.settle()
  await commerce.close()
}
