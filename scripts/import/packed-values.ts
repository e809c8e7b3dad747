import type { CellReader } from './cell-reader.ts'

/** A decimal amount of a packed cell; what is none is refused. */
export function amountOf(cells: CellReader, column: string, text: string | undefined): string {
  const value = text?.trim() || '0'
  const match = /^(\d{1,9})(?:\.(\d*))?$/.exec(value)
  if (!match) cells.refuse(column, `"${value}" is not an amount such as 19.95`)
  const decimals = (match?.[2] ?? '').slice(0, 4).replace(/0+$/, '')
  return decimals === '' ? (match?.[1] ?? '0') : `${match?.[1]}.${decimals}`
}

type Source = { file: string } | { url: string }

/** A file of an export is a path or an address; a leading slash says nothing. */
export function sourceOf(text: string | undefined): Source | undefined {
  const value = text?.trim() ?? ''
  if (value === '') return undefined
  return /^https?:\/\//.test(value) ? { url: value } : { file: value.replace(/^\/+/, '') }
}
