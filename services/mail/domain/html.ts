const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that may stand in a mail as it is: written here, or escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

/**
 * Markup with values. A value is text and is escaped, unless it is `Html` itself: whatever a shopper typed is shown, never
 * run, and never evaluated as a template.
 */
export function html(strings: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const shown = values.map((value) => {
    if (Array.isArray(value)) return value.map(({ markup }) => markup).join('')
    return value instanceof Html ? value.markup : String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
  })
  return new Html(strings.reduce((result, text, index) => result + text + (shown[index] ?? ''), ''))
}
