/** A JSON value with the names of its parts. */
type Tree = { [name: string]: unknown }

const reserved = new Set(['__proto__', 'constructor', 'prototype'])
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A copy of a configuration with one setting changed: `catalog.reviews.moderated`, or `views.0.name` inside a list. The
 * names on the way must be there already, so that a misspelt one is told instead of kept. Null when they are not.
 */
export function withSetting(configuration: object, path: string, value: unknown): object | null {
  const names = path.split('.')
  const last = names.pop()
  if (!last) return null
  const copy = structuredClone(configuration)
  let place: unknown = copy
  for (const name of names) {
    if ((!isTree(place) && !Array.isArray(place)) || !Object.hasOwn(place, name)) return null
    place = (place as Tree)[name]
  }
  // Optional settings are absent until they are set; whether there is such a one is checked by the contract afterwards.
  if ((!isTree(place) && !Array.isArray(place)) || reserved.has(last)) return null
  Object.assign(place, { [last]: value })
  return copy
}

/** The setting at a path, or undefined. An empty path is the whole. */
export function settingAt(configuration: object, path: string): unknown {
  if (path === '') return configuration
  return path.split('.').reduce<unknown>((place, name) => {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name)) return undefined
    return (place as Tree)[name]
  }, configuration)
}
