/** A cache in front of the shop that can be told what has ended. A new kind is a file here and a line in edges.ts. */
export type Edge = {
  /** What receipts call it: "varnish 10.0.0.5:80". */
  name: string
  /** Ends these tags, or everything. Answers how many objects ended, null when it does not say. Throws when it was not told. */
  purge(tags: string[], all: boolean): Promise<number | null>
}

const timeoutMs = 5000

/** Sends a request to a CDN's interface; throws with its words unless it agrees. */
export async function tellEdge(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok)
    throw new Error(`${new URL(url).host} answered ${response.status}: ${(await response.text()).slice(0, 200)}`)
  return response
}

/** Splits a list where an interface takes only so many at a time. */
export const inBatches = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
