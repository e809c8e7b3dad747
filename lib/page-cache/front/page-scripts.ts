/** What is done to a page's scripts when it is whole: few of them to name, and one of ours before all others. */

const open = '<script>self.__next_f.push([1,"'
const end = '"])</script>'

/**
 * Makes one script of those that follow each other and hand React the page's data, piece by piece. The pieces are parts of one
 * text (JSON strings whose `<` is escaped, so that a script's end is one), and nothing stands between them: the text and its
 * order are the same, with one hash to name instead of sixty.
 */
export function joinDataScripts(html: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = html.indexOf(open); at >= 0; at = html.indexOf(open, from)) {
    const close = html.indexOf('</script>', at) + '</script>'.length
    if (!html.startsWith(end, close - end.length)) {
      // A form of Next's that is not known here: left as it is.
      parts.push(html.slice(from, close))
      from = close
      continue
    }
    const isNext = at === from && parts.at(-1) === end
    if (isNext) parts.pop()
    parts.push(html.slice(isNext ? at + open.length : from, close - end.length), end)
    from = close
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from)
}

/** Puts a script before everything else that a page holds, even what it loads meanwhile. */
export function withFirstScript(html: string, script: string): string {
  const place = /<head\b[^>]*>|<html\b[^>]*>|<!doctype[^>]*>/gi
  let at = 0
  // The head if there is one, else what comes before it.
  for (const found of html.slice(0, 2000).matchAll(place)) at = found.index + found[0].length
  return `${html.slice(0, at)}<script>${script}</script>${html.slice(at)}`
}

const element = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi

/** The texts of a page's own scripts and styles. Data (JSON-LD) is none: it is never run. */
export function inlineTexts(html: string): { scripts: string[]; styles: string[] } {
  const texts = { scripts: [] as string[], styles: [] as string[] }
  for (const [, kind = '', attributes = '', text = ''] of html.matchAll(element)) {
    if (text === '' || /\bsrc=/i.test(attributes)) continue
    if (kind.toLowerCase() === 'style') texts.styles.push(text)
    else if (!/\btype=["']?application\/(ld\+)?json/i.test(attributes)) texts.scripts.push(text)
  }
  return texts
}
