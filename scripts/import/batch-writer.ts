import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { fingerprint, type Ledger } from './ledger.ts'
import type { Progress } from './progress.ts'
import type { Report } from './report.ts'
import type { StoreDoor } from './store-door.ts'

export type Tally = { new: number; changed: number; unchanged: number; refused: number }
export type Item<T> = { key: string; value: T; file: string; line?: number }
type Waiting<T> = Item<T> & { print: string; standing: 'new' | 'changed' }

const batchSize = 200

/** Faults of the machine, not of a row: trying the rows one by one would only repeat them. */
const machineFault =
  /SQLITE_(FULL|BUSY|READONLY|IOERR|CORRUPT|NOMEM)|database or disk is full|database is locked|readonly database|disk I\/O|ENOSPC|EROFS/i

/**
 * Hands the things of one kind to the services in batches and remembers what they have. What the ledger knows as written
 * is passed over. A thing the services refuse, or break on, is reported by itself and stops no other.
 */
export class BatchWriter<T> {
  readonly tally: Tally = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  readonly #kind: string
  readonly #bundle: (values: T[]) => CatalogueInput
  readonly #to: { door: StoreDoor; ledger: Ledger; report: Report; progress: Progress }
  #waiting: Waiting<T>[] = []

  constructor(
    kind: string,
    bundle: (values: T[]) => CatalogueInput,
    to: { door: StoreDoor; ledger: Ledger; report: Report; progress: Progress },
  ) {
    this.#kind = kind
    this.#bundle = bundle
    this.#to = to
  }

  async add(item: Item<T>): Promise<void> {
    const print = fingerprint(item.value)
    const standing = this.#to.ledger.compare(this.#kind, item.key, print)
    if (standing === 'unchanged') {
      this.tally.unchanged += 1
      this.#to.progress.tick()
      return
    }
    this.#waiting.push({ ...item, print, standing })
    if (this.#waiting.length >= batchSize) await this.flush()
  }

  /** Writes what still waits. Throws what the machine is at fault for: a full disk, a locked database. */
  async flush(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    try {
      await this.#write(batch)
    } catch (error) {
      if (machineFault.test(`${(error as { code?: string }).code} ${error}`)) throw error
      for (const item of batch) await this.#writeAlone(item)
    }
    this.#to.progress.tick(batch.length)
  }

  async #writeAlone(item: Waiting<T>): Promise<void> {
    try {
      await this.#write([item])
    } catch (error) {
      if (machineFault.test(`${(error as { code?: string }).code} ${error}`)) throw error
      this.#refuse(item, error instanceof Error ? error.message : String(error))
    }
  }

  async #write(batch: readonly Waiting<T>[]): Promise<void> {
    const { refused } = await this.#to.door.write(this.#bundle(batch.map(({ value }) => value)))
    const reasons = new Map(refused.map(({ sku, reason }) => [sku, reason]))
    const taken = batch.filter((item) => {
      const reason = reasons.get(this.#skuOf(item))
      if (reason !== undefined) this.#refuse(item, reason)
      return reason === undefined
    })
    this.#to.ledger.remember(this.#kind, taken)
    for (const { standing } of taken) this.tally[standing] += 1
  }

  #skuOf({ key, value }: Item<T>): string {
    const { sku } = value as { sku?: string }
    return sku ?? key
  }

  #refuse({ file, line, key, value }: Item<T>, reason: string): void {
    const { sku } = value as { sku?: string }
    this.tally.refused += 1
    this.#to.report.add({ severity: 'refused', file, line, sku: sku ?? key, reason })
  }
}
