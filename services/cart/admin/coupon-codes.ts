import { randomInt } from 'node:crypto'

/** Magento's alphabets: nothing that reads like something else. */
const alphabets = {
  ALPHANUMERIC: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789',
  ALPHABETICAL: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  NUMERIC: '0123456789',
}

type CodeFormat = keyof typeof alphabets

export type CodeSpec = {
  quantity: number
  length: number
  format: CodeFormat
  prefix: string
  suffix: string
  /** Put between every so many characters; 0 is nowhere. */
  delimiter: string
  delimiterAtEvery: number
}

/** Codes that nobody can guess, each once. Fewer than asked for when there are no more of that length. */
export function couponCodes(spec: CodeSpec): string[] {
  const alphabet = alphabets[spec.format]
  const codes = new Set<string>()
  const possible = alphabet.length ** spec.length
  while (codes.size < Math.min(spec.quantity, possible)) codes.add(oneCode(spec, alphabet))
  return [...codes]
}

function oneCode({ length, prefix, suffix, delimiter, delimiterAtEvery }: CodeSpec, alphabet: string): string {
  let code = ''
  for (let index = 0; index < length; index++) {
    if (delimiterAtEvery > 0 && index > 0 && index % delimiterAtEvery === 0) code += delimiter
    code += alphabet[randomInt(alphabet.length)]
  }
  return prefix + code + suffix
}
