import type { Category } from '../../../contracts/catalogue.ts'
import type { CategoryInfo, Structure } from '../store/structure.ts'

/** A category as the catalogue's contract describes it: what a merchant reads, changes and hands back. */
export function categoryInput(info: CategoryInfo, path: string): Category {
  const { settings } = info
  return {
    path,
    name: info.name,
    urlKey: info.urlKey,
    position: info.position,
    isActive: info.isActive,
    isAnchor: info.isAnchor,
    includeInMenu: info.includeInMenu,
    displayMode: info.displayMode as Category['displayMode'],
    ...(info.description === null ? {} : { description: info.description }),
    ...(info.image === null ? {} : { image: info.image }),
    ...(info.block === null ? {} : { block: info.block }),
    ...(info.metaTitle === null ? {} : { metaTitle: info.metaTitle }),
    ...(info.metaDescription === null ? {} : { metaDescription: info.metaDescription }),
    ...settings,
    translations: info.translations,
  }
}

/** Magento's tree of categories, hidden ones too. */
export type CategoryView = {
  id: number
  parentId: number
  name: string
  level: number
  position: number
  isActive: boolean
  category: Category
  children: CategoryView[]
}

/** A category with everything below it; null when there is none. */
export function categoryView(structure: Structure, all: CategoryInfo[], id: number): CategoryView | null {
  const info = all.find((one) => one.id === id)
  if (!info) return null
  const path = [...structure.categoryIds].find(([, known]) => known === id)?.[0] ?? ''
  const children = all
    .filter(({ parentId }) => parentId === id)
    .sort((a, b) => a.position - b.position || a.id - b.id)
    .flatMap((child) => categoryView(structure, all, child.id) ?? [])
  const { parentId, name, level, position, isActive } = info
  return { id, parentId, name, level, position, isActive, category: categoryInput(info, path), children }
}
