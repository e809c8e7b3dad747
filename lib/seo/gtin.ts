/** Attributes in which merchants keep the number under a barcode, the more exact names first. */
const codes = ['gtin', 'gtin14', 'gtin13', 'gtin12', 'gtin8', 'ean', 'ean13', 'upc', 'isbn', 'barcode']

/** Whether digits are a GTIN-8, -12, -13 or -14 whose last digit agrees with the others (GS1 General Specifications, 7.9). */
export function isGtin(digits: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return false
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** A product's GTIN among its attributes; `null` where there is none or a mistyped one. */
export function gtinOf(facts: { code: string; value: string }[]): string | null {
  for (const code of codes) {
    const digits = facts.find((fact) => fact.code === code)?.value.replace(/[\s-]/g, '') ?? ''
    if (isGtin(digits)) return digits
  }
  return null
}
