import type { WordsByView } from '../memory.ts'

/** Stands for the number of words of a view that has the same ones as the view before. */
const asBefore = 0xffffffff

/** The words of a document as a column: per view, in their order, how many pairs and then the pairs. */
export function packWords(views: string[], words: WordsByView): Uint8Array {
  const parts: number[] = []
  let before: Uint32Array | null = null
  for (const view of views) {
    const own: Uint32Array = words[view] ?? new Uint32Array(0)
    if (before && same(before, own)) parts.push(asBefore)
    else {
      parts.push(own.length)
      for (const part of own) parts.push(part)
    }
    before = own
  }
  return new Uint8Array(Uint32Array.from(parts).buffer)
}

/** What `packWords` packed. */
export function unpackWords(views: string[], packed: Uint8Array): WordsByView {
  const parts = new Uint32Array(packed.slice().buffer)
  const words: WordsByView = {}
  let before = new Uint32Array(0)
  let at = 0
  for (const view of views) {
    const length = parts[at++] ?? 0
    if (length !== asBefore) {
      before = parts.subarray(at, at + length) as Uint32Array<ArrayBuffer>
      at += length
    }
    words[view] = before
  }
  return words
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
