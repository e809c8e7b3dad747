import { type DOMNode, htmlToDOM } from 'html-react-parser'

type Tag = DOMNode & { name: string; attribs: Record<string, string>; children: DOMNode[] }
const isTag = (node: DOMNode): node is Tag => 'attribs' in node

/** Signs that would mean something in Markdown, as themselves. */
export const asText = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&')

const textOf = (node: DOMNode): string => ('data' in node && typeof node.data === 'string' ? node.data : '')

function inline(nodes: DOMNode[]): string {
  return nodes.map(word).join('')
}

function word(node: DOMNode): string {
  if (!isTag(node)) return asText(textOf(node).replace(/\s+/g, ' '))
  const inside = inline(node.children)
  if (node.name === 'br') return '\n'
  if (node.name === 'img') return ''
  if (!inside.trim()) return inside
  if (node.name === 'a' && /^(https?:|mailto:|tel:|\/)/.test(node.attribs.href ?? '')) {
    return `[${inside.trim()}](${node.attribs.href?.replace(/[()\s]/g, encodeURIComponent)})`
  }
  if (node.name === 'strong' || node.name === 'b') return `**${inside.trim()}**`
  if (node.name === 'em' || node.name === 'i') return `*${inside.trim()}*`
  return inside
}

const blocks = /^(p|div|section|figure|figcaption|blockquote|h[1-6]|ul|ol|dl|dt|dd|table|pre|hr)$/

function rows(table: Tag): string {
  const found: Tag[] = []
  const walk = (node: DOMNode) => {
    if (!isTag(node)) return
    if (node.name === 'tr') found.push(node)
    else node.children.forEach(walk)
  }
  walk(table)
  const lines = found.map(
    (row) =>
      `| ${row.children
        .filter(isTag)
        .map((cell) => inline(cell.children).trim())
        .join(' | ')} |`,
  )
  const columns = found[0]?.children.filter(isTag).length ?? 0
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')
}

function block(node: Tag): string {
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  if (level) return `${'#'.repeat(Math.max(2, Number(level)))} ${inline(node.children).trim()}`
  if (node.name === 'hr') return '---'
  if (node.name === 'table') return rows(node)
  if (node.name === 'ul' || node.name === 'ol') {
    return node.children
      .filter(isTag)
      .map(
        (item, index) =>
          `${node.name === 'ol' ? `${index + 1}.` : '-'} ${inline(item.children).trim().replace(/\n+/g, ' ')}`,
      )
      .join('\n')
  }
  if (node.name === 'blockquote') return flow(node.children).replace(/^/gm, '> ')
  return flow(node.children)
}

function flow(nodes: DOMNode[]): string {
  const parts: string[] = []
  let words: DOMNode[] = []
  const close = () => {
    const text = inline(words).trim()
    if (text) parts.push(text)
    words = []
  }
  for (const node of nodes) {
    if (isTag(node) && blocks.test(node.name)) {
      close()
      parts.push(block(node))
    } else words.push(node)
  }
  close()
  return parts.filter(Boolean).join('\n\n')
}

/** Sanitised HTML as Markdown: headings, paragraphs, lists, tables, links; pictures are left out. */
export const markdownOf = (html: string): string => flow(htmlToDOM(html) as DOMNode[])
