import { slug } from './slug.ts'

/** The addresses of an import's products: each belongs to one SKU, the first that asked for it. */
export class UrlKeys {
  readonly #owners = new Map<string, string>()
  readonly #moved = new Map<string, string>()

  /** Claims an address; when another product has it, this one gets its SKU added. */
  claim(sku: string, urlKey: string): void {
    const owner = this.#owners.get(urlKey)
    if (owner === undefined) this.#owners.set(urlKey, sku)
    else if (owner !== sku) {
      const own = `${urlKey}-${slug(sku) || this.#owners.size}`
      this.#owners.set(own, sku)
      this.#moved.set(sku, own)
    }
  }

  /** The address of this product, and whether it is another one than it asked for. */
  of(sku: string, wanted: string): { urlKey: string; isMoved: boolean } {
    const moved = this.#moved.get(sku)
    return { urlKey: moved ?? wanted, isMoved: moved !== undefined }
  }
}
