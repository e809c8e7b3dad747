import 'server-only'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Kept = { bytes: number; usedAt: number }

/** Renditions on disk, bounded in bytes: the longest unused go first. A lost or damaged folder only costs time. */
export class RenditionStore {
  readonly #folder: string
  readonly #maxBytes: number
  #kept: Map<string, Kept> | null = null
  #opening: Promise<Map<string, Kept>> | null = null

  constructor(folder: string, maxBytes: number) {
    this.#folder = folder
    this.#maxBytes = maxBytes
  }

  /** The stored bytes, or `null` when they are not there (any more). */
  async read(key: string): Promise<Buffer | null> {
    const kept = await this.#open()
    const name = nameOf(key)
    const entry = kept.get(name)
    if (!entry) return null
    try {
      const bytes = await readFile(join(this.#folder, name))
      entry.usedAt = Date.now()
      const now = new Date()
      utimes(join(this.#folder, name), now, now).catch(() => {}) // the order survives a restart, or nearly so
      return bytes
    } catch {
      kept.delete(name)
      return null
    }
  }

  /** Stores bytes and makes room for them. A full disk is not the shopper's problem: the picture is served all the same. */
  async write(key: string, bytes: Buffer): Promise<void> {
    if (bytes.length > this.#maxBytes) return
    const kept = await this.#open()
    const name = nameOf(key)
    const unfinished = join(this.#folder, `${name}.${process.pid}.part`)
    try {
      await writeFile(unfinished, bytes)
      await rename(unfinished, join(this.#folder, name))
    } catch {
      await rm(unfinished, { force: true })
      return
    }
    kept.set(name, { bytes: bytes.length, usedAt: Date.now() })
    await this.#makeRoom(kept)
  }

  async #makeRoom(kept: Map<string, Kept>): Promise<void> {
    let total = 0
    for (const { bytes } of kept.values()) total += bytes
    if (total <= this.#maxBytes) return
    for (const [name, { bytes }] of [...kept].sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
      // A tenth of slack, so that not every write has to sort.
      if (total <= this.#maxBytes * 0.9) break
      kept.delete(name)
      total -= bytes
      await rm(join(this.#folder, name), { force: true })
    }
  }

  async #open(): Promise<Map<string, Kept>> {
    if (this.#kept) return this.#kept
    this.#opening ??= this.#scan()
    this.#kept = await this.#opening
    return this.#kept
  }

  async #scan(): Promise<Map<string, Kept>> {
    const kept = new Map<string, Kept>()
    await mkdir(this.#folder, { recursive: true }).catch(() => {})
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (name.endsWith('.part')) {
        await rm(join(this.#folder, name), { force: true })
        continue
      }
      const file = await stat(join(this.#folder, name)).catch(() => null)
      if (file?.isFile()) kept.set(name, { bytes: file.size, usedAt: file.mtimeMs })
    }
    return kept
  }
}

const nameOf = (key: string) => createHash('sha256').update(key).digest('hex')
