export type CategoryNode = {
  id: number
  parentId: number
  /** Ids from the root: "1/2/5". */
  path: string
  level: number
  name: string
  urlKey: string
  urlPath: string
  position: number
  isActive: boolean
  isAnchor: boolean
}

/** The category everything else hangs below, as in a fresh Magento: the root of all roots is 1. */
export const rootCategoryId = 2

/** Categories by position, then by age. */
const inOrder = (a: CategoryNode, b: CategoryNode) => a.position - b.position || a.id - b.id

/** The categories a shopper may see: those that are active below active ones only. */
export class CategoryTree<Node extends CategoryNode> {
  readonly #byId = new Map<number, Node>()
  readonly #children = new Map<number, Node[]>()

  constructor(nodes: Node[]) {
    const hidden = new Set<number>()
    for (const node of [...nodes].sort((a, b) => a.level - b.level)) {
      if (!node.isActive || hidden.has(node.parentId)) {
        hidden.add(node.id)
        continue
      }
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

  /** Between the root and the category, both left out: what a breadcrumb shows. */
  ancestorsOf(id: number): Node[] {
    const parent = this.#byId.get(this.#byId.get(id)?.parentId ?? 0)
    return !parent || parent.id === rootCategoryId ? [] : [...this.ancestorsOf(parent.id), parent]
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
      for (let node = this.#byId.get(this.#byId.get(id)?.parentId ?? 0); node; node = this.#byId.get(node.parentId)) {
        if (node.isAnchor) shown.add(node.id)
      }
    }
    return [...shown]
  }
}
