import { expect, test } from 'vitest'
import { metricsText, noCounts } from './metrics'

const standing = { pages: 3, bytes: 2048, mostBytes: 4096, redis: 'deaf' } as const

test('each figure has its help, its kind and its value', () => {
  const text = metricsText({ ...noCounts(), purges: 2, purgeSeconds: 0.5 }, standing)
  expect(text).toContain('# TYPE vitrine_page_answers_total counter\nvitrine_page_answers_total{trail="hit"} 0\n')
  expect(text).toContain('vitrine_purge_seconds_sum 0.5\nvitrine_purge_seconds_count 2\n')
  expect(text).toContain('vitrine_redis_hears 0\n')
  // Every line is a comment or one sample, as the format wants it.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? [\d.]+)$/)
})

test('a shop without Redis says nothing about it', () => {
  expect(metricsText(noCounts(), { ...standing, redis: 'none' })).not.toContain('redis')
})
