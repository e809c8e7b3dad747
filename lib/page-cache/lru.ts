/** A map that holds at most so many bytes: what was not asked for longest goes first. */
export class ByteLru<Value> {
  readonly #most: number
  readonly #held = new Map<string, { value: Value; bytes: number }>()
  #bytes = 0

  constructor(mostBytes: number) {
    this.#most = mostBytes
  }

  get(key: string): Value | undefined {
    const found = this.#held.get(key)
    if (!found) return undefined
    this.#held.delete(key)
    this.#held.set(key, found)
    return found.value
  }

  /** Looks without asking: what is only looked at does not live longer for it. */
  peek(key: string): Value | undefined {
    return this.#held.get(key)?.value
  }

  /** Keeps a value; one larger than everything that may be held is not kept. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key)
    if (bytes > this.#most) return
    this.#held.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#most) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const found = this.#held.get(key)
    if (found && this.#held.delete(key)) this.#bytes -= found.bytes
  }

  clear(): void {
    this.#held.clear()
    this.#bytes = 0
  }

  get size(): number {
    return this.#held.size
  }

  get bytes(): number {
    return this.#bytes
  }
}
