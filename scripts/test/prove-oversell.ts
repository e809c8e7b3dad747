/**
 * The proof that nothing is sold twice, at its full size: 10,000 buyers order 100 pieces through HTTP, on SQLite and on
 * MariaDB, and beside it how many are sold by who looks first and writes afterwards.
 *
 *   npm run prove:oversell [-- 10000 100]
 */
import { rmSync } from 'node:fs'
import { databasesOf } from '../../tests/support/databases.ts'
import { startMariaDb } from '../../tests/support/mariadb.ts'
import { sellNaively } from '../../tests/support/naive-stock.ts'
import { sellAtOnce } from '../../tests/support/oversell.ts'
import { temporaryFolder } from '../../tests/support/temporary-server.ts'

const [buyers = 10_000, pieces = 100] = process.argv.slice(2).map(Number)
const server = await startMariaDb()
let failed = false
try {
  for (const engine of ['SQLite', 'MariaDB']) {
    const databaseUrl = engine === 'MariaDB' ? await databasesOf(server.port) : undefined
    const { orders, numbers, onShelf, milliseconds } = await sellAtOnce({
      buyers,
      pieces,
      sockets: 200,
      ...(databaseUrl && { databaseUrl }),
    })
    const folder = temporaryFolder('naive')
    const naive = await sellNaively(databaseUrl?.('naive') ?? `sqlite:${folder}`, buyers, pieces)
    rmSync(folder, { recursive: true, force: true })
    const exact = orders === pieces && numbers.size === pieces && onShelf === 0
    if (!exact || naive <= pieces) failed = true
    const seconds = (milliseconds / 1000).toFixed(1)
    console.log(`${engine}: ${buyers} buyers, ${pieces} pieces, ${orders} orders, ${onShelf} left, ${seconds} s`)
    console.log(`${engine}: read first, write afterwards (negative control): ${naive} sold`)
  }
} finally {
  await server.close()
}
process.exit(failed ? 1 : 0)
