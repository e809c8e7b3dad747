type Shape = { pattern: RegExp; example: string }

const digits = (count: number, example: string): Shape => ({ pattern: new RegExp(`^\\d{${count}}$`), example })

/** Postcodes of the countries most shops send to. A country that is not here takes any postcode. */
const shapes: Record<string, Shape> = {
  AT: digits(4, '1010'),
  AU: digits(4, '2000'),
  BE: digits(4, '1000'),
  CA: { pattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, example: 'K1A 0B1' },
  CH: digits(4, '8001'),
  DE: digits(5, '10115'),
  DK: digits(4, '1050'),
  ES: digits(5, '28001'),
  FI: digits(5, '00100'),
  FR: digits(5, '75001'),
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: 'SW1A 1AA' },
  IE: { pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  IT: digits(5, '00118'),
  LU: { pattern: /^(L-)?\d{4}$/i, example: '1009' },
  NL: { pattern: /^\d{4} ?[A-Z]{2}$/i, example: '1012 AB' },
  NO: digits(4, '0150'),
  PL: { pattern: /^\d{2}-?\d{3}$/, example: '00-001' },
  PT: { pattern: /^\d{4}(-\d{3})?$/, example: '1000-001' },
  SE: { pattern: /^\d{3} ?\d{2}$/, example: '111 22' },
  US: { pattern: /^\d{5}(-\d{4})?$/, example: '60601' },
}

/** Tells whether a postcode can be one of the country. Spaces around it do not count. */
export const isPostcode = (postcode: string, country: string): boolean =>
  shapes[country]?.pattern.test(postcode.trim()) ?? true

/** What a postcode of the country looks like; empty where we do not know. */
export const postcodeExample = (country: string): string => shapes[country]?.example ?? ''

/** Tells whether the country's postcodes are digits only, for the right keyboard on a phone. */
export const isNumericPostcode = (country: string): boolean => /^\d+$/.test(postcodeExample(country))
