/** The entities that catalogues really contain: names are often pasted from a page's source. */
const named: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  trade: '™',
  reg: '®',
  copy: '©',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  frac12: '½',
}

const lastCodePoint = 0x10ffff

/** A name as people read it: `V-Tee&trade;` gives `V-Tee™`. What is no entity stays as it is; the result is text, not HTML. */
export function plainName(name: string | null | undefined): string {
  return (name ?? '').replace(/&(?:#(\d{1,7})|([a-z]+\d*));/gi, (entity, code: string, word: string) => {
    if (!code) return named[word.toLowerCase()] ?? entity
    const point = Number(code)
    return point > 31 && point <= lastCodePoint ? String.fromCodePoint(point) : entity
  })
}
