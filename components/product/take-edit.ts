import { type Edit, readEdit } from '@/lib/cart/edit-link'

/** Moments stand in the cart as "2026-12-01 09:30:00"; each kind of field wants its own part of that. */
function partOf(field: HTMLInputElement, value: string): string {
  if (field.type === 'date') return value.slice(0, 10)
  if (field.type === 'time') return value.slice(11, 16)
  return field.type === 'datetime-local' ? value.slice(0, 16).replace(' ', 'T') : value
}

/** Fills a buy form with the choices of a line of the cart, where the address names one. */
export function takeEdit(form: HTMLFormElement, hash: string): Edit | null {
  const edit = readEdit(hash)
  if (!edit) return null
  for (const element of form.elements) {
    const field = element as HTMLInputElement
    const typed = edit.entered.find(([uid]) => field.name?.endsWith(`:${uid}`))
    if (typed && field.type !== 'radio') field.value = partOf(field, typed[1])
    else if (field.type === 'radio' || field.type === 'checkbox') field.checked = edit.chosen.includes(field.value)
    else if (element instanceof HTMLSelectElement) {
      for (const option of element.options) if (edit.chosen.includes(option.value)) option.selected = true
    }
  }
  return edit
}
