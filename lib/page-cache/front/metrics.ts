import type { Trail } from './kept-response.ts'

/** What the front door counts since the process began. */
export type Counts = {
  answers: Record<Trail, number>
  errors: number
  purges: number
  purgeSeconds: number
}

/** How things stand at this moment. `redis` is "none" where the shop has no shared cache. */
export type Standing = {
  pages: number
  bytes: number
  mostBytes: number
  redis: 'none' | 'hears' | 'deaf'
}

export const noCounts = (): Counts => ({
  answers: { hit: 0, miss: 0, shared: 0, stale: 0 },
  errors: 0,
  purges: 0,
  purgeSeconds: 0,
})

/** The figures in Prometheus' text format (0.0.4). */
export function metricsText(counts: Counts, standing: Standing): string {
  const metric = (name: string, kind: string, help: string, samples: [labels: string, value: number][]) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
  ]
  const trails = Object.entries(counts.answers).map(([trail, count]): [string, number] => [`{trail="${trail}"}`, count])
  const lines = [
    ...metric('vitrine_page_answers_total', 'counter', 'Pages sent, by where they came from.', trails),
    ...metric('vitrine_page_errors_total', 'counter', 'Pages that could not be made, and no old one was there.', [
      ['', counts.errors],
    ]),
    ...metric('vitrine_page_cache_pages', 'gauge', 'Finished answers held in memory.', [['', standing.pages]]),
    ...metric('vitrine_page_cache_bytes', 'gauge', 'What they take.', [['', standing.bytes]]),
    ...metric('vitrine_page_cache_bytes_limit', 'gauge', 'What they may take.', [['', standing.mostBytes]]),
    ...metric('vitrine_purge_seconds', 'summary', 'How long purges took until every tier was told once.', [
      ['_sum', counts.purgeSeconds],
      ['_count', counts.purges],
    ]),
    ...(standing.redis === 'none'
      ? []
      : metric('vitrine_redis_hears', 'gauge', 'Whether news of the other instances arrive (1) or not (0).', [
          ['', standing.redis === 'hears' ? 1 : 0],
        ])),
  ]
  return `${lines.join('\n')}\n`
}
