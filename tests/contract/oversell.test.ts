import { rmSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { engines } from '../support/commerce.ts'
import { databasesOf } from '../support/databases.ts'
import { sellNaively } from '../support/naive-stock.ts'
import { sellAtOnce } from '../support/oversell.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

// `npm run prove:oversell` does the same with 10,000 buyers.
const buyers = 1000
const pieces = 100

test.each(engines)(
  `${buyers} buyers of ${pieces} pieces, through HTTP, on %s: exactly ${pieces} orders`,
  async (engine) => {
    const databaseUrl = engine === 'MariaDB' ? await databasesOf(inject('mariadbPort')) : undefined
    const outcome = await sellAtOnce({ buyers, pieces, sockets: 200, ...(databaseUrl && { databaseUrl }) })
    expect(outcome.orders).toBe(pieces)
    expect(outcome.numbers.size).toBe(pieces)
    expect(outcome.onShelf).toBe(0)
    const refused = [...outcome.refusals]
    expect(refused.reduce((sum, [, count]) => sum + count, 0)).toBe(buyers - pieces)
    for (const [words] of refused) expect(words).toMatch(/^Unable to place order: /)
  },
  120_000,
)

test.each(engines)(
  'negative control on %s: who looks first and writes afterwards sells more than there is',
  async (engine) => {
    const folder = temporaryFolder('naive')
    const urls = engine === 'MariaDB' ? await databasesOf(inject('mariadbPort')) : () => `sqlite:${folder}`
    expect(await sellNaively(urls('naive'), buyers, pieces)).toBeGreaterThan(pieces)
    rmSync(folder, { recursive: true, force: true })
  },
)
