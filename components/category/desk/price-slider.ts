/** A key held down moves the slider many times; the list follows when it rests. */
const restMs = 500
let timer = 0

type Ends = { form: HTMLFormElement; low: HTMLInputElement; high: HTMLInputElement }

function endsOf(form: HTMLFormElement | null): Ends | null {
  const [low, high] = form?.querySelectorAll<HTMLInputElement>('input[type="range"]') ?? []
  return form && low && high ? { form, low, high } : null
}

/** A thumb moves: it stops at the other one, and the fields and the coloured part follow. */
export function slide(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'range') return
  const ends = endsOf(target.form)
  if (!ends) return
  const { form, low, high } = ends
  if (target === low && low.valueAsNumber > high.valueAsNumber) low.value = high.value
  if (target === high && high.valueAsNumber < low.valueAsNumber) high.value = low.value
  paint(ends)
  const fields = form.elements
  write(fields.namedItem('price_from'), low.value === low.min ? '' : low.value)
  write(fields.namedItem('price_to'), high.value === high.max ? '' : high.value)
  form.addEventListener('reset', () => setTimeout(() => paint(ends)), { once: true })
}

const write = (field: unknown, value: string) => {
  if (field instanceof HTMLInputElement) field.value = value
}

/** The ends of the coloured part, and the amounts as a screen reader says them. */
function paint({ form, low, high }: Ends) {
  const share = (end: HTMLInputElement) =>
    ((end.valueAsNumber - Number(end.min)) / Math.max(1, Number(end.max) - Number(end.min))) * 100
  const money = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency',
    currency: form.dataset.currency ?? 'USD',
    maximumFractionDigits: 0,
  })
  const track = low.parentElement
  track?.style.setProperty('--low', `${share(low)}%`)
  track?.style.setProperty('--high', `${share(high)}%`)
  for (const end of [low, high]) end.setAttribute('aria-valuetext', money.format(end.valueAsNumber))
}

/** A thumb was let go, or a typed amount is done: the list follows. */
export function moveSlider(actor: HTMLElement, target: EventTarget | null, go: (form: HTMLFormElement) => void): void {
  if (!(actor instanceof HTMLFormElement) || !(target instanceof HTMLInputElement)) return
  // A typed amount waits for Enter or the button: the visitor may still want to type the other one.
  if (target.type !== 'range') return
  clearTimeout(timer)
  timer = window.setTimeout(() => go(actor), restMs)
}
