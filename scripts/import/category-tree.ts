import type { z } from 'zod'
import type { category } from '../../contracts/catalogue.ts'
import { pathNames, shownName } from './category-paths.ts'
import { CellReader } from './cell-reader.ts'
import type { Row } from './read-csv.ts'
import { slug } from './slug.ts'

type CategoryInput = z.input<typeof category>
type Node = { category: CategoryInput; productCount: number }

/** Every category of an import: from category files, or only named by products. */
export class CategoryTree {
  readonly #nodes = new Map<string, Node>()
  #isDefined = false

  /** Adds a category row; its parents come into being on the way. Problems are kept in the reader that comes back. */
  define(row: Row): CellReader {
    const cells = new CellReader(row)
    const name = cells.required('name')
    if (cells.isRefused) return cells
    const parents = pathNames(cells.text('path'))
    const path = [...parents, ...pathNames(name.replaceAll('/', '\\/'))].join('/')
    this.#grow(parents)
    const known = this.#nodes.get(path)
    const landing = cells.text('display_mode') === 'PAGE'
    const order = cells.number('position')
    const entry: CategoryInput = {
      path,
      name,
      urlKey: slug(cells.text('url_key')) || slug(name) || 'category',
      position: order ?? known?.category.position ?? this.#nodes.size + 100,
      isActive: cells.flag('active') ?? true,
      // A landing page of blocks is not carried over, so such a category shows the products below it instead.
      isAnchor: landing || (cells.flag('is_anchor') ?? true),
      includeInMenu: cells.flag('include_in_menu') ?? true,
      displayMode: 'PRODUCTS',
    }
    this.#isDefined = true
    this.#nodes.set(path, { category: entry, productCount: known?.productCount ?? 0 })
    return cells
  }

  #grow(names: readonly string[]): void {
    names.forEach((name, index) => {
      const path = names.slice(0, index + 1).join('/')
      if (this.#nodes.has(path)) return
      const shown = shownName(name)
      const entry = { path, name: shown, urlKey: slug(shown) || 'category', position: this.#nodes.size + 100 }
      this.#nodes.set(path, { category: entry, productCount: 0 })
    })
  }

  /** A product that is on sale stands in this category. Unknown categories come into being. */
  learn(path: string, isListed: boolean): void {
    const names = path.split('/')
    this.#grow(names)
    if (!isListed) return
    names.forEach((_, index) => {
      const node = this.#nodes.get(names.slice(0, index + 1).join('/'))
      if (node) node.productCount += 1
    })
  }

  /**
   * Magento's sample data names categories one a line: down from the top, then on beside the last one, or at the top
   * again: Gear, Bags, Collections, Erin Recommends. Answers the path of each step, undefined for
   * a name that no category file defines (where there is none, the names are one way down).
   */
  walk(names: readonly string[]): (string | undefined)[] {
    let here: string[] = []
    return names.map((name) => {
      const places = [here, here.slice(0, -1), []].map((parents) => [...parents, name])
      const known = places.find((place) => this.#nodes.has(place.join('/')))
      if (!known && this.#isDefined) return undefined
      here = known ?? [...here, name]
      return here.join('/')
    })
  }

  /** The address of the category with this url key below the shop's root, as the shop's own links write it. */
  address(urlKey: string): string | undefined {
    for (const { category: one } of this.#nodes.values()) {
      if (one.urlKey !== urlKey) continue
      const names = one.path.split('/')
      const keys = names.map((_, index) => this.#nodes.get(names.slice(0, index + 1).join('/'))?.category.urlKey ?? '')
      return `/${keys.join('/')}.html`
    }
    return undefined
  }

  /** The categories, parents first. `empty` are active ones without a product: they stay out of the menu. */
  categories(): { categories: CategoryInput[]; empty: string[] } {
    const nodes = [...this.#nodes.values()].sort(
      (a, b) => a.category.path.split('/').length - b.category.path.split('/').length,
    )
    const empty = nodes.filter(
      (node) => node.productCount === 0 && node.category.includeInMenu !== false && node.category.isActive !== false,
    )
    const categories = nodes.map((node) =>
      empty.includes(node) ? { ...node.category, includeInMenu: false } : node.category,
    )
    return { categories, empty: empty.map((node) => node.category.path) }
  }
}
