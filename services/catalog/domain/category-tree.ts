export type CategoryNode = {
  id: number
  parentId: number
  /** Ids from the root: "1/2/5". */
  path: string
  level: number
  name: string
  urlKey: string
  urlPath: string
  /** Its path in the store views where it has one of its own. */
  urlPaths: Record<string, string>
  position: number
  isActive: boolean
  isAnchor: boolean
}

/** The category everything else hangs below, as in a fresh Magento: the root of all roots is 1. */
export const rootCategoryId = 2

/** A category's path in a store view, from the root's child down: "furniture/tables". */
export const urlPathIn = ({ urlPath, urlPaths }: Pick<CategoryNode, 'urlPath' | 'urlPaths'>, view: string) =>
  urlPaths[view] ?? urlPath
/** The last part of that path. */
export const urlKeyIn = (category: Pick<CategoryNode, 'urlKey' | 'urlPaths'>, view: string) =>
  category.urlPaths[view]?.split('/').at(-1) ?? category.urlKey

/** Categories by position, then by age. */
const inOrder = (a: CategoryNode, b: CategoryNode) => a.position - b.position || a.id - b.id

/**
 * The categories a shopper may see: those that are active. One that is active below an inactive one is in no menu, since
 * nothing shown leads to it, but it keeps its page, as in Magento.
 */
export class CategoryTree<Node extends CategoryNode> {
  readonly #every = new Map<number, Node>()
  readonly #byId = new Map<number, Node>()
  readonly #children = new Map<number, Node[]>()

  constructor(nodes: Node[]) {
    for (const node of [...nodes].sort((a, b) => a.level - b.level)) {
      this.#every.set(node.id, node)
      if (!node.isActive) continue
      this.#byId.set(node.id, node)
      const siblings = this.#children.get(node.parentId)
      if (siblings) siblings.push(node)
      else this.#children.set(node.parentId, [node])
    }
    for (const children of this.#children.values()) children.sort(inOrder)
  }

  get(id: number): Node | undefined {
    return this.#byId.get(id)
  }

  all(): Node[] {
    return [...this.#byId.values()]
  }

  childrenOf(id: number): Node[] {
    return this.#children.get(id) ?? []
  }

  /** All below, not itself. */
  descendantsOf(id: number): Node[] {
    return this.childrenOf(id).flatMap((child) => [child, ...this.descendantsOf(child.id)])
  }

  /** Between the root and the category, both left out, and those that are not shown: what a breadcrumb shows. */
  ancestorsOf(id: number): Node[] {
    return this.#above(id).filter((node) => node.isActive && node.id !== rootCategoryId)
  }

  /**
   * The categories whose lists show a product that is assigned to these: themselves, and those above them that are
   * anchors. The root counts all products of the shop.
   */
  listing(ids: number[]): number[] {
    const shown = new Set<number>()
    for (const id of ids) {
      if (!this.#byId.has(id)) continue
      shown.add(id)
      for (const node of this.#above(id)) if (node.isActive && node.isAnchor) shown.add(node.id)
    }
    return [...shown]
  }

  /** Everything above, shown or not, the highest first. */
  #above(id: number): Node[] {
    const parent = this.#every.get(this.#every.get(id)?.parentId ?? 0)
    return parent ? [...this.#above(parent.id), parent] : []
  }
}
