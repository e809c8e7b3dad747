import type { Declaration } from './declarations.ts'

/**
 * Which module made an entity's object. It is remembered beside the object, not in it: a cached row stays as it is, and
 * the same row made again by the same module means the same.
 */
export class Origins {
  readonly #makers = new WeakMap<object, Declaration>()

  of(value: unknown): Declaration | undefined {
    return typeof value === 'object' && value !== null ? this.#makers.get(value) : undefined
  }

  /** Marks an object, or each of a list. The first maker stays. */
  mark(value: unknown, maker: Declaration): void {
    if (Array.isArray(value)) {
      for (const item of value) this.mark(item, maker)
    } else if (typeof value === 'object' && value !== null && !this.#makers.has(value)) {
      this.#makers.set(value, maker)
    }
  }
}
