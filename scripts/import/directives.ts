const directive = /\{\{(\w+)\s*([^{}]*?)\}\}/g

const parameter = (text: string, name: string) => new RegExp(`\\b${name}=(["'])(.*?)\\1`).exec(text)?.[2]

/**
 * Magento's template directives in CMS content, turned into plain addresses: {{store url="about-us"}} is /about-us,
 * {{media url="a.jpg"}} is /media/a.jpg, {{category key="gear"}} is the address of that category. Directives that would
 * need Magento's own code (widgets, blocks, variables) are dropped and named.
 */
export function translateDirectives(
  content: string,
  categoryUrl: (urlKey: string) => string | undefined,
): { html: string; dropped: string[] } {
  const dropped: string[] = []
  const html = content.replace(directive, (_, kind: string, parameters: string) => {
    const url = parameter(parameters, 'url')
    if (kind === 'store' && (url !== undefined || parameter(parameters, 'direct_url') !== undefined)) {
      return `/${(url ?? parameter(parameters, 'direct_url') ?? '').replace(/^\/+/, '')}`
    }
    if (kind === 'media' && url !== undefined && !url.includes('..')) return `/media/${url.replace(/^\/+/, '')}`
    if (kind === 'category') {
      const key = parameter(parameters, 'key') ?? ''
      const address = categoryUrl(key)
      if (address !== undefined) return address
      dropped.push(`the address of category "${key}"`)
      return '/'
    }
    dropped.push(`{{${kind}}}`)
    return ''
  })
  return { html, dropped }
}
