const longest = 254
/** Neither spaces, quotes, brackets nor a second @: what is left is what people and Magento's shops use. */
const localPart = /^[^\s@"(),:;<>[\\\]\p{Cc}\p{Cf}＠﹫]{1,64}$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/** Whether this can be somebody's address: one @, a plain local part, a domain of at least two labels. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > longest) return false
  const local = text.slice(0, at)
  const labels = text.slice(at + 1).split('.')
  const dots = local.startsWith('.') || local.endsWith('.') || local.includes('..')
  const last = labels.at(-1) ?? ''
  return (
    localPart.test(local) && !dots && labels.length > 1 && labels.every((one) => label.test(one)) && /\p{L}/u.test(last)
  )
}

/**
 * What two spellings of one address have in common: capitals do not count, everything else does. Nothing is folded beyond
 * that, so that no lookalike letter reaches another's account.
 */
export function emailIdentity(email: string): string {
  return email.trim().toLowerCase()
}
