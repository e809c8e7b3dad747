/** A url as it is asked for, without origin, query, fragment and outer slashes; null when nothing is left of it. */
export function requestPath(url: string): string | null {
  const path = url
    .trim()
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/^\/+|\/+$/g, '')
  try {
    return decodeURIComponent(path) || null
  } catch {
    return path || null
  }
}

/** The query of a url with its question mark, or an empty text: a redirect carries it on. */
export const queryOf = (url: string) => /\?[^#]+/.exec(url)?.[0] ?? ''

/** What may be meant by a path, the exact one first: with a suffix that was left out, or without one that was added. */
export function candidatePaths(path: string, suffixes: string[]): string[] {
  const real = [...new Set(suffixes)].filter((suffix) => suffix !== '')
  const without = real.filter((suffix) => path.endsWith(suffix)).map((suffix) => path.slice(0, -suffix.length))
  return [...new Set([path, ...real.map((suffix) => path + suffix), ...without])].filter((way) => way !== '')
}

/** `key`, or `key-1`, `key-2` ... : the first that is not taken. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  for (let n = 0; ; n++) {
    const candidate = n === 0 ? key : `${key}-${n}`
    if (!isTaken(candidate)) return candidate
  }
}

/** Whether `key` was once given because `wanted` was taken: the same thing keeps its address. */
export const standsFor = (key: string, wanted: string) =>
  key === wanted || (key.startsWith(`${wanted}-`) && /^\d+$/.test(key.slice(wanted.length + 1)))
