/** So many failures in a row, and the backend is left alone for a moment. */
const mostFailures = 3
/** The first rest and the longest; it doubles while the backend stays away. */
const restMs = 500
const longestRestMs = 2000
/**
 * So many questions without a word for so long count as failures: a backend that hangs need not be waited for to the end. The
 * time is counted in beats of this process, so that its own halts are not taken for the backend's.
 */
const mostSilent = 3
const silentBeats = 5
export const beatMs = 500

/** What became of a question: answered, or the backend was gone, silent or broken. */
export type Asked = { answered(): void; failed(): void }

/**
 * Whether the backend answers. Every question to it is told here, so that a backend that is gone, hangs or breaks costs the
 * first few visitors a moment and the others nothing: while it rests, what needs it fails at once and old pages are shown.
 */
export class BackendHealth {
  readonly #now: () => number
  readonly #open = new Map<object, number>()
  #beats = 0
  #answeredBeat = 0
  #failures = 0
  #restUntil = 0
  #rest = restMs
  #isProbing = false
  #answeredAt = 0
  /** When it last failed to answer (ms since 1970); 0 when it never did. */
  failedAt = 0

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Whether it is known to be away: what was asked now would fail, or would be the one try that is under way. */
  get isAway(): boolean {
    if (this.#failures >= mostFailures) return this.#isProbing || this.#now() < this.#restUntil
    return this.#isSilent()
  }

  /** Whether its last word was a failure: it may be back, but nobody knows. */
  get isDoubtful(): boolean {
    return this.#failures > 0 || this.#isSilent()
  }

  /**
   * Notes a question that is about to be sent; null when it must not be, because the backend rests. The silence of one that
   * may take long, such as the placing of an order, says nothing.
   */
  ask(mayTakeLong = false): Asked | null {
    if (this.isAway) return null
    const isProbe = this.#failures >= mostFailures
    if (isProbe) this.#isProbing = true
    const began = this.#now()
    const id = {}
    this.#open.set(id, mayTakeLong ? Number.POSITIVE_INFINITY : this.#beats)
    const end = () => {
      if (isProbe) this.#isProbing = false
      return this.#open.delete(id)
    }
    return {
      answered: () => {
        if (!end()) return
        this.#answeredAt = this.#now()
        this.#answeredBeat = this.#beats
        this.#failures = 0
        this.#rest = restMs
      },
      failed: () => {
        if (!end()) return
        // One that was asked before the last answer came says nothing about now.
        if (began < this.#answeredAt) return
        this.#fail()
      },
    }
  }

  #fail(): void {
    this.failedAt = this.#now()
    this.#failures++
    if (this.#failures < mostFailures || this.failedAt < this.#restUntil) return
    this.#restUntil = this.failedAt + this.#rest
    this.#rest = Math.min(this.#rest * 2, longestRestMs)
  }

  /** To be called every `beatMs`. */
  beat(): void {
    this.#beats++
  }

  #isSilent(): boolean {
    if (this.#beats - this.#answeredBeat < silentBeats) return false
    let silent = 0
    for (const asked of this.#open.values())
      if (this.#beats - asked >= silentBeats && ++silent >= mostSilent) return true
    return false
  }
}
