import { type Edit, readEdit } from '@/lib/cart/edit-link'

/** Moments stand in the cart as "2026-12-01 09:30:00"; each kind of field wants its own part of that. */
function partOf(field: HTMLInputElement, value: string): string {
  if (field.type === 'date') return value.slice(0, 10)
  if (field.type === 'time') return value.slice(11, 16)
  return field.type === 'datetime-local' ? value.slice(0, 16).replace(' ', 'T') : value
}

/** A selection of a bundle is named with its number of pieces, which a shopper may have changed: bundle/3/9/5. */
function thing(uid: string): string {
  try {
    const path = atob(uid)
    return path.startsWith('bundle/') ? path.split('/').slice(0, 3).join('/') : uid
  } catch {
    return uid // another backend's own kind of id
  }
}

/** Fills a buy form with the choices of a line of the cart, where the address names one. */
export function takeEdit(form: HTMLFormElement, hash: string): Edit | null {
  const edit = readEdit(hash)
  if (!edit) return null
  const chosen = new Set(edit.chosen.map(thing))
  const entered = new Map(edit.entered.map(([uid, value]) => [thing(uid), value]))
  for (const element of form.elements) {
    const field = element as HTMLInputElement
    const isMark = field.type === 'radio' || field.type === 'checkbox'
    const typed = isMark ? undefined : entered.get(thing(field.name?.split(/:(.*)/s)[1] ?? ''))
    if (typed !== undefined) field.value = partOf(field, typed)
    else if (isMark) field.checked = chosen.has(thing(field.value))
    else if (element instanceof HTMLSelectElement) {
      for (const option of element.options) if (chosen.has(thing(option.value))) option.selected = true
    }
  }
  return edit
}
