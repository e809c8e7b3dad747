import { catalogueBundle, type Product, product as productSchema } from '../../../contracts/catalogue.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import { magentoMoment } from '../day.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { storedProducts } from '../store/contract-store.ts'
import { listProducts } from '../store/product-list-store.ts'
import { readStructure } from '../store/structure.ts'
import { deleteProduct } from '../writer/delete-products.ts'
import type { AdminParts } from './admin-parts.ts'
import { checked, pageOf } from './checked.ts'
import { productContract } from './product-contract.ts'

const typeDefs = `
  "A product, and in \`product\` all that can be changed of it, as the catalogue's contract has it. Its stock is told by \`stock\`."
  type AdminProduct {
    id: Int! sku: String! name: String! type: String! enabled: Boolean! visibility: String! updatedAt: String!
    product: JSON!
  }
  type AdminProductRow {
    id: Int! sku: String! name: String! type: String! enabled: Boolean! visibility: String! updatedAt: String!
  }
  type AdminProducts { items: [AdminProductRow!]! totalCount: Int! }
  extend type Query {
    "Products by a part of their SKU or name, hidden and disabled ones too."
    products(search: String, pageSize: Int! = 20, currentPage: Int! = 1): AdminProducts!
    product(sku: String!): AdminProduct
  }
  extend type Mutation {
    "Adds a product or changes it: what is not said stays, null takes it away. With \`stock\` its stock is written, too."
    saveProduct(product: JSON!): AdminProduct!
    deleteProduct(sku: String!): Boolean!
    "An amount such as 19.95; in another currency than the base one it is that currency's own price."
    setProductPrice(sku: String!, price: String!, currency: String): AdminProduct!
    "Without a price the reduction ends. Days are YYYY-MM-DD, both included. Of a bundle the price is a percentage."
    setSpecialPrice(sku: String!, price: String, from: String, to: String, currency: String): AdminProduct!
    enableProduct(sku: String!): AdminProduct!
    disableProduct(sku: String!): AdminProduct!
  }`

type Fields = Record<string, unknown>
type Priced = { sku: string; price?: string | null; currency?: string | null }

/** Products as a merchant changes them. Each change goes the way of every catalogue: checked, written, told, indexed. */
export function productsAdmin({ database, configuration, writer, desk, sync, stock }: AdminParts): AdminModule {
  // Reading and writing again belong together: two changes at once must not undo each other.
  const queue = oneAtATime()

  async function read(sku: string) {
    const stored = (await storedProducts(database.write, [sku])).get(sku)
    if (!stored) return null
    const structure = await readStructure(database.write)
    return { stored, said: productContract(stored, structure, configuration().baseCurrency) }
  }
  async function view(sku: string) {
    const found = await read(sku)
    if (!found) return null
    const { id, type, enabled, visibility, updated_at } = found.stored.product
    const row = { id: Number(id), sku, name: found.said.name, type, enabled: Boolean(enabled), visibility }
    return { ...row, updatedAt: magentoMoment(Number(updated_at)), product: found.said }
  }
  async function known(sku: string) {
    const found = await read(sku)
    if (!found) throw noSuchEntity("The product that was requested doesn't exist. Verify the product and try again.")
    return found.said
  }

  async function write(wanted: Fields) {
    const parsed = checked(productSchema, wanted)
    const { refused } = await writer.write(catalogueBundle.parse({ products: [parsed] }))
    if (refused[0]) throw inputError(`${refused[0].sku}: ${refused[0].reason}`)
    const { stock: own, ...rest } = parsed
    await stock?.write([wanted.stock === undefined ? rest : { ...rest, stock: own }])
    return view(parsed.sku)
  }
  /** Changes what is known by what `change` says of it. */
  const edit = (sku: string, change: (said: Omit<Product, 'stock'>) => Fields) =>
    queue(async () => {
      const said = await known(sku)
      return write(merged(said, change(said)))
    })
  const isBase = (currency: string | null | undefined) =>
    currency == null || currency.toUpperCase() === configuration().baseCurrency

  return {
    name: 'catalog products',
    typeDefs,
    permissions: {
      products: 'catalog',
      product: 'catalog',
      saveProduct: 'catalog',
      deleteProduct: 'catalog',
      setProductPrice: 'catalog',
      setSpecialPrice: 'catalog',
      enableProduct: 'catalog',
      disableProduct: 'catalog',
    },
    resolvers: {
      Query: {
        async products(_, args: { search?: string | null; pageSize: number; currentPage: number }) {
          const found = await listProducts(database.read(), { search: args.search?.trim() ?? '', ...pageOf(args) })
          const items = found.products.map((row) => ({ ...row, updatedAt: magentoMoment(row.updatedAt) }))
          return { items, totalCount: found.total }
        },
        product: (_, { sku }: { sku: string }) => view(sku),
      },
      Mutation: {
        saveProduct: (_, { product }: { product: unknown }) =>
          queue(async () => {
            const given = fieldsOf(product)
            const before = typeof given.sku === 'string' ? await read(given.sku) : null
            if (before && given.type !== undefined && given.type !== before.said.type) {
              throw inputError(`The type of "${before.said.sku}" is ${before.said.type}: a product keeps its type.`)
            }
            return write(merged(before?.said ?? {}, given))
          }),
        deleteProduct: (_, { sku }: { sku: string }) =>
          queue(async () => {
            const work = { engine: database.engine }
            const gone = await desk((addresses) =>
              database.transaction((t) => deleteProduct(t, sku, { ...work, addresses })),
            )
            if (!gone) {
              throw noSuchEntity("The product that was requested doesn't exist. Verify the product and try again.")
            }
            await stock?.remove([sku])
            await sync()
            return true
          }),
        setProductPrice: (_, { sku, price, currency }: Priced) =>
          edit(sku, ({ prices }) => {
            if (isBase(currency)) return { price }
            const code = String(currency).toUpperCase()
            return { prices: { ...prices, [code]: { ...prices[code], price } } }
          }),
        setSpecialPrice: (_, args: Priced & { from?: string | null; to?: string | null }) =>
          edit(args.sku, ({ prices, price }) => {
            const { price: special = null, from = null, to = null, currency } = args
            const days =
              special === null ? { specialFrom: null, specialTo: null } : { specialFrom: from, specialTo: to }
            if (isBase(currency)) return { specialPrice: special, ...days }
            const code = String(currency).toUpperCase()
            const own = merged({ ...(prices[code] ?? { price }) }, { specialPrice: special })
            return { prices: { ...prices, [code]: own }, ...(special === null ? {} : days) }
          }),
        enableProduct: (_, { sku }: { sku: string }) => edit(sku, () => ({ enabled: true })),
        disableProduct: (_, { sku }: { sku: string }) => edit(sku, () => ({ enabled: false })),
      },
    },
  }
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw inputError('A product is an object such as { sku, type, name, urlKey, price }.')
}

/** What was known with what is said now; null takes away. */
const merged = (known: object, said: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...known, ...said }).filter(([, value]) => value !== null && value !== undefined))
