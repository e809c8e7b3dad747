/** Nothing is kept longer than a week, so no invalidation need be remembered longer. */
export const longestLifeMs = 7 * 24 * 3600 * 1000

/**
 * When each tag was last told to be over. A page, or a backend's answer, that was begun before that moment shows what is
 * gone. It is the time of beginning that counts, not of storing: an invalidation that lands while a page is being made
 * still ends it.
 */
export class TagState {
  readonly #endedAt = new Map<string, number>()
  /** Everything made before this moment is over, whatever its tags. */
  #allEndedAt = 0
  /** What ended before this moment may have been forgotten. */
  #completeSince = 0
  /** Nothing lives longer than this, so older moments need not be remembered. */
  readonly #longestLifeMs: number
  #version = 0

  constructor(longestLifeMs: number) {
    this.#longestLifeMs = longestLifeMs
  }

  /** Changes whenever something ends: what was current at a version still is while it stays. */
  get version(): number {
    return this.#version
  }

  /** Whether something with these tags, begun at `madeAt` (ms since 1970), still shows what is. */
  isCurrent(tags: readonly string[], madeAt: number): boolean {
    if (madeAt <= this.#allEndedAt) return false
    if (madeAt <= this.#completeSince && tags.some(isNamed)) return false
    for (const tag of tags) {
      const endedAt = this.#endedAt.get(tag)
      if (endedAt !== undefined && endedAt >= madeAt) return false
    }
    return true
  }

  /** The latest moment at which one of these tags ended; 0 when none did. */
  lastEnd(tags: readonly string[]): number {
    return tags.reduce((latest, tag) => Math.max(latest, this.#endedAt.get(tag) ?? 0), this.#allEndedAt)
  }

  /** Notes that these tags ended at a moment; an older moment than the one known changes nothing. */
  end(tags: readonly string[], at: number): void {
    this.#version++
    for (const tag of tags) if ((this.#endedAt.get(tag) ?? 0) < at) this.#endedAt.set(tag, at)
  }

  /** Notes that everything ended at a moment. */
  endAll(at: number): void {
    this.#version++
    this.#allEndedAt = Math.max(this.#allEndedAt, at)
  }

  /**
   * Notes since when every end is known. What is older and shows anything that can end may be over without anybody
   * knowing, and so it is over: the seed of an old build, or what outlived the list of ends in Redis.
   */
  knowSince(at: number): void {
    this.#version++
    this.#completeSince = at
  }

  /** Forgets what can no longer matter. Answers how many tags are remembered. */
  sweep(now: number): number {
    for (const [tag, at] of this.#endedAt) if (at < now - this.#longestLifeMs) this.#endedAt.delete(tag)
    return this.#endedAt.size
  }
}

/** Next's own tags name the route and end with the build. */
const isNamed = (tag: string) => !tag.startsWith('_N_T_')
