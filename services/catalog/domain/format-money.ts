const formats = new Map<string, Intl.NumberFormat>()

/** An amount in major units ("2.50") as people of a locale ("en_US") write it: "$2.50". */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const key = `${locale} ${currency}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale.replace('_', '-'), { style: 'currency', currency })
    formats.set(key, format)
  }
  return format.format(amount as Intl.StringNumericLiteral)
}
