import { inputError } from './errors.ts'

/** Magento's uid: base64 of an id (12) or of a path of ids ("configurable/93/52"). */
export function encodeUid(id: number | string): string {
  return Buffer.from(String(id), 'utf8').toString('base64')
}

/** The id inside a uid. Any text that `encodeUid` could not have written is refused with Magento's sentence. */
export function decodeUid(uid: string): string {
  const id = Buffer.from(uid, 'base64').toString('utf8')
  if (uid === '' || encodeUid(id) !== uid) throw inputError(`Value of uid "${uid}" is incorrect.`)
  return id
}

/** The number inside a uid; anything but a non-negative whole number is refused like a malformed uid. */
export function decodeNumericUid(uid: string): number {
  const id = decodeUid(uid)
  const number = Number(id)
  if (!/^\d{1,15}$/.test(id) || String(number) !== id) throw inputError(`Value of uid "${uid}" is incorrect.`)
  return number
}
