import { type Category, catalogueBundle, category as categoryContract } from '../../../contracts/catalogue.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { alreadyExists, inputError, noSuchEntity } from '../../kit/errors.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import { readStructure } from '../store/structure.ts'
import { type CategoryFault, deleteCategory, moveCategory } from '../writer/change-categories.ts'
import type { AdminParts } from './admin-parts.ts'
import { categoryInput, categoryView } from './category-view.ts'
import { checked } from './checked.ts'

const typeDefs = `
  "A category, hidden ones too. category holds what can be changed: name, urlKey, position, isActive, isAnchor, includeInMenu, displayMode, description, image, block, defaultSortBy, availableSortBy, priceRange, metaTitle, metaKeywords, metaDescription, translations per store view."
  type AdminCategory {
    id: Int! parentId: Int! name: String! level: Int! position: Int! isActive: Boolean!
    category: JSON! children: [AdminCategory!]!
  }
  extend type Query {
    "The tree below a category; without one the whole shop's."
    categories(rootCategoryId: Int): AdminCategory!
    category(categoryId: Int!): AdminCategory
  }
  extend type Mutation {
    "Changes what is said of a category, or with parentId and without id adds one. What is not said stays as it is."
    saveCategory(id: Int, parentId: Int, category: JSON!): AdminCategory!
    "Hangs a category below another, after one of its children; last where that one is no child, first without one."
    moveCategory(categoryId: Int!, parentId: Int!, afterId: Int): AdminCategory!
    "Deletes a category with everything below it. Its products stay."
    deleteCategory(categoryId: Int!): Boolean!
  }`

const words: Record<CategoryFault, (id: number) => Error> = {
  unknown: (id) => noSuchEntity(`No such entity with id = ${id}`),
  root: (id) => inputError(`Cannot delete category with id ${id}`),
  'below-itself': () => inputError('Operation do not allow to move a parent category to any of children category'),
  'name-taken': () => alreadyExists('There is a category of this name already.'),
}

/** Categories as a merchant changes them. */
export function categoriesAdmin(parts: AdminParts): AdminModule {
  const { database, writer, desk, sync, now } = parts
  const fresh = () => readStructure(database.write)
  async function view(id: number) {
    const structure = await fresh()
    const found = categoryView(structure, structure.allCategories, id)
    if (!found) throw words.unknown(id)
    return found
  }
  async function change(id: number, work: Parameters<typeof desk>[0]) {
    const fault = (await desk(work)) as CategoryFault | null
    if (fault) throw words[fault](id)
    await sync()
  }
  return {
    name: 'catalog categories',
    typeDefs,
    permissions: {
      categories: 'catalog',
      category: 'catalog',
      saveCategory: 'catalog',
      moveCategory: 'catalog',
      deleteCategory: 'catalog',
    },
    resolvers: {
      Query: {
        categories: (_, { rootCategoryId: root }: { rootCategoryId?: number | null }) => view(root ?? rootCategoryId),
        async category(_, { categoryId }: { categoryId: number }) {
          const structure = await fresh()
          return categoryView(structure, structure.allCategories, categoryId)
        },
      },
      Mutation: {
        async saveCategory(_, { id, parentId, category }: Saved) {
          const input = typeof category === 'object' && category !== null ? category : {}
          const wanted = id == null ? await added(parentId ?? rootCategoryId, input) : await changed(id, input)
          const parsed = checked(categoryContract, wanted)
          const { refused } = await writer.write(catalogueBundle.parse({ categories: [parsed] }))
          if (refused[0]) throw inputError(refused[0].reason)
          return view((await fresh()).categoryIds.get(parsed.path) ?? 0)
        },
        async moveCategory(_, { categoryId, parentId, afterId }: Moved) {
          const at = now().getTime()
          await change(categoryId, (addresses) =>
            database.transaction((t) =>
              moveCategory(
                t,
                { id: categoryId, parentId, afterId: afterId ?? null },
                { engine: database.engine, addresses, now: at },
              ),
            ),
          )
          return view(categoryId)
        },
        async deleteCategory(_, { categoryId }: { categoryId: number }) {
          const at = now().getTime()
          await change(categoryId, (addresses) =>
            database.transaction((t) => deleteCategory(t, categoryId, { engine: database.engine, addresses, now: at })),
          )
          return true
        },
      },
    },
  }

  async function changed(id: number, input: object): Promise<unknown> {
    const structure = await fresh()
    const info = structure.allCategories.find((one) => one.id === id)
    const path = [...structure.categoryIds].find(([, known]) => known === id)?.[0]
    if (!info || path === undefined) throw words.unknown(id)
    if (path === '') throw inputError('The root category cannot be changed.')
    return { ...categoryInput(info, path), ...input, path }
  }

  async function added(parentId: number, input: object & Partial<Category>): Promise<unknown> {
    const structure = await fresh()
    const above = [...structure.categoryIds].find(([, known]) => known === parentId)?.[0]
    if (above === undefined) throw words.unknown(parentId)
    const { name = '' } = input
    const path = [above, name.replaceAll('/', '-')].filter(Boolean).join('/')
    if (structure.categoryIds.has(path)) throw words['name-taken'](parentId)
    return { ...input, path, urlKey: input.urlKey ?? urlKeyOf(name) }
  }
}

type Saved = { id?: number | null; parentId?: number | null; category: unknown }
type Moved = { categoryId: number; parentId: number; afterId?: number | null }

/** A name as Magento makes an address of it: lower case letters and digits, joined by hyphens. */
const urlKeyOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
