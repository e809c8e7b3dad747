/** A price from a number of pieces on. */
export type Tier = { quantity: number; value: number }

/** What one piece costs when so many are taken: the lowest price whose number is reached. */
export function unitPrice(quantity: number, base: number, tiers: readonly Tier[]): number {
  return tiers.reduce((price, tier) => (quantity >= tier.quantity ? Math.min(price, tier.value) : price), base)
}

type Answer = { amount?: string; percent?: string; pieces?: string }

const number = (text: string | undefined) => Number(text) || 0

/** The elements of a form that have something to say about its price: they carry it in `data-amount` and `data-percent`. */
const told = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-amount]')]

function isTaken(element: HTMLElement): boolean {
  if (element instanceof HTMLOptionElement) return element.selected
  const input = element as HTMLInputElement
  return input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value.trim() !== ''
}

/** How many pieces one choice stands for: as many as its own number field says, else as many as it says itself. */
function piecesOf(form: HTMLFormElement, element: HTMLElement): number {
  const input = element as HTMLInputElement
  const field = form.elements.namedItem(`pieces:${input.value}`)
  if (field instanceof HTMLInputElement) return number(field.value)
  if ('count' in element.dataset) return number(input.value)
  return number((element.dataset as Answer).pieces) || 1
}

/** What everything chosen and typed in a form adds to the price of one piece before options. */
export function addedBy(form: HTMLFormElement, base: number): number {
  return told(form)
    .filter(isTaken)
    .reduce((sum, element) => {
      const { amount, percent } = element.dataset as Answer
      return sum + (number(amount) + (base * number(percent)) / 100) * piecesOf(form, element)
    }, 0)
}

/** The first field that must be filled and is not: the element to go to, and what it is called. */
export function firstMissing(form: HTMLFormElement): { field: HTMLElement; label: string } | null {
  for (const group of form.querySelectorAll<HTMLElement>('[data-group], :invalid:not(fieldset)')) {
    const isGroup = 'group' in group.dataset
    if (isGroup && (!('required' in group.dataset) || group.querySelector(':checked:not([value=""])'))) continue
    const field = isGroup ? group.querySelector<HTMLElement>('input:enabled, select') : group
    if (field) return { field, label: group.dataset.label ?? group.dataset.group ?? '' }
  }
  return null
}
