import parse from 'html-react-parser'

/**
 * HTML that has been sanitised before, as elements. They are made on the server: a page whose scripts never write HTML can
 * forbid it to all scripts (Trusted Types), and moving from page to page in the browser writes none either.
 */
export function Markup({ html }: { html: string }) {
  return parse(html)
}
