/** Lets a few in at once and keeps the rest waiting in order, up to a number; whoever comes then is turned away. */
export class Gate {
  readonly #inside: number
  readonly #waitingAtMost: number
  readonly #turnAway: () => Error
  #atWork = 0
  readonly #waiting: (() => void)[] = []

  constructor(inside: number, waitingAtMost: number, turnAway: () => Error) {
    this.#inside = inside
    this.#waitingAtMost = waitingAtMost
    this.#turnAway = turnAway
  }

  /** Does the work in its turn and answers with what came of it. Throws what the gate was given when too many wait. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#atWork < this.#inside) this.#atWork += 1
    else {
      if (this.#waiting.length >= this.#waitingAtMost) throw this.#turnAway()
      // Whoever leaves hands on the place, so that nobody can slip in between.
      await new Promise<void>((enter) => this.#waiting.push(enter))
    }
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#atWork -= 1
    }
  }
}
