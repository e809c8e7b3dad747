import type { Thing } from 'schema-dts'

/** Structured data for search engines. What would end the script early is spelled differently, since names come from outside. */
export function JsonLd({ graph }: { graph: Thing }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...(graph as object) }).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every "<" is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
