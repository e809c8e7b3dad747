type Unit = { unit: string; imperial: string; factor: number }

/** What a measure is called in `Intl`, and its sister where inches are spoken. */
const units: Record<string, Unit> = {
  mm: { unit: 'millimeter', imperial: 'inch', factor: 1 / 25.4 },
  cm: { unit: 'centimeter', imperial: 'inch', factor: 1 / 2.54 },
  m: { unit: 'meter', imperial: 'foot', factor: 1 / 0.3048 },
  ml: { unit: 'milliliter', imperial: 'fluid-ounce', factor: 1 / 29.5735 },
  l: { unit: 'liter', imperial: 'fluid-ounce', factor: 33.814 },
  g: { unit: 'gram', imperial: 'ounce', factor: 1 / 28.3495 },
  kg: { unit: 'kilogram', imperial: 'pound', factor: 2.20462 },
}

const measured = /^(\d{1,9}(?:\.\d{1,4})?)\s?(mm|cm|m|ml|l|g|kg)$/
const inches = new Set(['US', 'LR', 'MM'])

const write = (value: number, unit: string, locale: string) =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 100 ? 1 : 0,
  }).format(value)

/** "930 mm" in the locale's own way, with inches first where they are used; anything else as it is. */
export function measure(text: string, locale: string): string {
  const [, amount, word] = measured.exec(text.trim()) ?? []
  const known = word && units[word]
  if (!known) return text
  // People measure rooms in centimetres.
  const inCentimetres = word === 'mm' && Number(amount) >= 10
  const own = inCentimetres
    ? write(Number(amount) / 10, 'centimeter', locale)
    : write(Number(amount), known.unit, locale)
  if (!inches.has(new Intl.Locale(locale).region ?? '')) return own
  return `${write(Number(amount) * known.factor, known.imperial, locale)} (${own})`
}

/** A length in millimetres; `null` where the text is no length. */
export function lengthOf(text: string | undefined): number | null {
  const [, amount, word] = measured.exec(text?.trim() ?? '') ?? []
  const factor = { mm: 1, cm: 10, m: 1000 }[word ?? '']
  return factor ? Number(amount) * factor : null
}
