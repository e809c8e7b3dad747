/** One command of the shop's command line: words in, a document of the administration out. */
export type Command = {
  /** What follows the name, as it is shown in the help: "<sku> <price>". In brackets what may be left out. */
  usage: string
  does: string
  /** The document of the administration schema that it runs. */
  document: string
  /** The variables of the document from the words and options that were typed. Throws a `Misused` with the mend. */
  variables(words: string[], options: Record<string, string>): Record<string, unknown>
}

/** A fault of whoever typed: shown with the usage, without a stack. */
export class Misused extends Error {}

/** A word that must be there. */
export function need(words: string[], at: number, name: string): string {
  const word = words[at]
  if (word === undefined || word === '') throw new Misused(`<${name}> is missing.`)
  return word
}

/** A word that must be a number. */
export function needNumber(words: string[], at: number, name: string): number {
  const word = need(words, at, name)
  if (!/^-?\d+(\.\d+)?$/.test(word)) throw new Misused(`<${name}> must be a number such as 19.95, not "${word}".`)
  return Number(word)
}

/** A value as JSON where it is JSON, else the word itself: 3, true, ["a"], Summer. */
export function jsonOrWord(word: string): unknown {
  try {
    return JSON.parse(word)
  } catch {
    return word
  }
}

/** Splits what was typed into words and options: `--note "thank you"` and `--note=thanks`. */
export function parseWords(typed: string[]): { words: string[]; options: Record<string, string> } {
  const words: string[] = []
  const options: Record<string, string> = {}
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', ...rest] = word.slice(2).split('=')
    const next = typed[at + 1]
    if (rest.length > 0) options[name] = rest.join('=')
    else if (next !== undefined && !next.startsWith('--')) {
      options[name] = next
      at++
    } else options[name] = 'true'
  }
  return { words, options }
}
