/** Magento packs several named values into one cell: `size=XS,color=Black`. */
const startsPair = /^\s*[A-Za-z][A-Za-z0-9_]*=/

/** Splits at the separator, except inside double quotes and after a backslash. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\\' && (text[at + 1] === separator || text[at + 1] === '\\')) {
      piece += text[at + 1]
      at += 1
    } else if (character === '"' && (quoted || /(^|=)\s*$/.test(piece))) {
      if (quoted && text[at + 1] === '"') {
        piece += '""'
        at += 1
      } else {
        quoted = !quoted
        piece += '"'
      }
    } else if (character === separator && !quoted) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  pieces.push(piece)
  return pieces
}

function unquote(value: string): string {
  const text = value.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}

/**
 * `size=XS,color=Black` as pairs, in order. A comma that starts no new `code=` belongs to the value before it, as
 * Magento's own import reads it; quoted values and `\,` are understood too. Pieces without a name come back in `strays`.
 */
export function parseNamedValues(text: string): { pairs: [code: string, value: string][]; strays: string[] } {
  const pairs: [string, string][] = []
  const strays: string[] = []
  for (const piece of splitOutsideQuotes(text, ',')) {
    const last = pairs.at(-1)
    if (startsPair.test(piece)) {
      const at = piece.indexOf('=')
      pairs.push([piece.slice(0, at).trim(), piece.slice(at + 1)])
    } else if (last) last[1] += `,${piece}`
    else if (piece.trim() !== '') strays.push(piece.trim())
  }
  return { pairs: pairs.map(([code, value]) => [code, unquote(value)]), strays }
}

/** The values of a multiselect: `Cool|Indoor|Spring`. */
export function parseList(value: string, separator: '|' | ',' | '\n' = '|'): string[] {
  const pieces = splitOutsideQuotes(value, separator).map(unquote)
  return [...new Set(pieces.filter((piece) => piece !== ''))]
}

/** One child of a configurable product: its SKU and the options it stands for. */
export type Variation = { sku: string; values: Record<string, string> }

/** `sku=A-XS,size=XS|sku=A-S,size=S` as variations; one without a SKU comes back as ''. */
export function parseVariations(text: string): Variation[] {
  return text
    .split(/\|(?=\s*sku=)/i)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      const { sku = '', ...values } = Object.fromEntries(parseNamedValues(piece).pairs)
      return { sku, values }
    })
}

/**
 * Several things in one cell, each as named values: `name=Size,type=radio|name=Colour,type=radio`. An entry begins at a bar
 * before one of `firsts`; other bars belong to the value they stand in.
 */
export function parseEntries(text: string, ...firsts: string[]): Record<string, string>[] {
  return text
    .split(new RegExp(`\\|(?=\\s*(?:${firsts.join('|')})=)`, 'i'))
    .filter((piece) => piece.trim() !== '')
    .map((piece) =>
      Object.fromEntries(parseNamedValues(piece).pairs.map(([code, value]) => [code.toLowerCase(), value.trim()])),
    )
}
