import type { Kysely } from 'kysely'
import { type AttributeSettings, attributeSettings } from '../../../contracts/catalogue/attribute-settings.ts'
import { fromJson } from '../../kit/columns.ts'
import { type CategoryNode, CategoryTree } from '../domain/category-tree.ts'
import { pricedGroups } from './rule-store.ts'
import type { CatalogSchema } from './schema.ts'

export type Option = {
  id: number
  value: string
  labels: Record<string, string>
  swatch: { type: string; value: string } | null
  position: number
  isDefault: boolean
}
export type AttributeInfo = {
  id: number
  code: string
  label: string
  labels: Record<string, string>
  input: string
  filterable: boolean
  searchable: boolean
  comparable: boolean
  visibleOnFront: boolean
  usedInListing: boolean
  sortable: boolean
  position: number
  unit: string | null
  settings: AttributeSettings
  /** By id, in order of position. */
  options: Map<number, Option>
}
/** What few categories say of themselves. */
export type CategorySettings = {
  defaultSortBy?: string
  availableSortBy?: string[]
  priceRange?: number
  metaKeywords?: string
}
type Translation = Partial<Record<'name' | 'urlKey' | 'description' | 'metaTitle' | 'metaDescription', string>>
export type CategoryInfo = CategoryNode & {
  includeInMenu: boolean
  displayMode: string
  description: string | null
  image: string | null
  block: string | null
  metaTitle: string | null
  metaDescription: string | null
  settings: CategorySettings
  translations: Record<string, Translation>
  createdAt: number
  updatedAt: number
}

/** Attributes and categories: small, asked for by nearly every field, and therefore kept in memory. */
export type Structure = {
  revision: number
  attributes: Map<number, AttributeInfo>
  byCode: Map<string, AttributeInfo>
  tree: CategoryTree<CategoryInfo>
  /** Hidden ones, too. */
  allCategories: CategoryInfo[]
  /** Customer groups whose prices may differ from everybody's. */
  pricedGroups: number[]
  /** Ids of all categories, hidden ones too, by their path of names. */
  categoryIds: Map<string, number>
}

export async function readStructure(database: Kysely<CatalogSchema>): Promise<Structure> {
  const revision = await readRevision(database)
  const attributes = await readAttributes(database)
  const categories = await database.selectFrom('category').selectAll().where('level', '>', 0).execute()
  const nodes = categories.map(
    (row): CategoryInfo => ({
      id: Number(row.id),
      parentId: Number(row.parent_id),
      path: row.path,
      level: row.level,
      name: row.name,
      urlKey: row.url_key,
      urlPath: row.url_path,
      urlPaths: fromJson(row.url_paths ?? '{}') as Record<string, string>,
      position: row.position,
      isActive: Boolean(row.is_active),
      isAnchor: Boolean(row.is_anchor),
      includeInMenu: Boolean(row.include_in_menu),
      displayMode: row.display_mode,
      description: row.description,
      image: row.image,
      block: row.block,
      metaTitle: row.meta_title,
      metaDescription: row.meta_description,
      settings: fromJson(row.settings ?? '{}') as CategorySettings,
      translations: fromJson(row.translations) as Record<string, Translation>,
      createdAt: Number(row.created_at),
      updatedAt: Number(row.updated_at),
    }),
  )
  return {
    revision,
    attributes,
    byCode: new Map([...attributes.values()].map((attribute) => [attribute.code, attribute])),
    tree: new CategoryTree(nodes),
    allCategories: nodes,
    pricedGroups: await pricedGroups(database),
    categoryIds: new Map(categories.map(({ id, name_path }) => [name_path, Number(id)])),
  }
}

/** Goes up when attributes or categories change. */
export async function readRevision(database: Kysely<CatalogSchema>): Promise<number> {
  const row = await database
    .selectFrom('revision')
    .select('number')
    .where('name', '=', 'structure')
    .executeTakeFirstOrThrow()
  return row.number
}

async function readAttributes(database: Kysely<CatalogSchema>): Promise<Map<number, AttributeInfo>> {
  const rows = await database.selectFrom('attribute').selectAll().orderBy('position').orderBy('id').execute()
  const attributes = new Map(
    rows.map((row): [number, AttributeInfo] => [
      Number(row.id),
      {
        id: Number(row.id),
        code: row.code,
        label: row.label,
        labels: fromJson(row.labels) as Record<string, string>,
        input: row.input,
        filterable: Boolean(row.filterable),
        searchable: Boolean(row.searchable),
        comparable: Boolean(row.comparable),
        visibleOnFront: Boolean(row.visible_on_front),
        usedInListing: Boolean(row.used_in_listing),
        sortable: Boolean(row.sortable),
        position: row.position,
        unit: row.unit,
        settings: attributeSettings.parse(fromJson(row.settings ?? '{}')),
        options: new Map(),
      },
    ]),
  )
  const options = await database.selectFrom('attribute_option').selectAll().orderBy('position').orderBy('id').execute()
  for (const { id, attribute_id, value, labels, swatch_type, swatch_value, position, is_default } of options) {
    attributes.get(Number(attribute_id))?.options.set(Number(id), {
      id: Number(id),
      value,
      labels: fromJson(labels) as Record<string, string>,
      swatch: swatch_type && swatch_value ? { type: swatch_type, value: swatch_value } : null,
      position,
      isDefault: Boolean(is_default),
    })
  }
  return attributes
}
