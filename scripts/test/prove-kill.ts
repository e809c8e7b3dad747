/**
 * The proof that a crash loses no paid order, at its full size: a shop killed with SIGKILL 200 times while it places orders
 * on SQLite, and a few times on MariaDB. Prints what was found afterwards; fails when anything is lost, doubled or stuck.
 *
 *   npm run prove:kill [-- 200 20]
 */
import { databasesOf } from '../../tests/support/databases.ts'
import { killOften } from '../../tests/support/kills.ts'
import { startMariaDb } from '../../tests/support/mariadb.ts'

const [onSqlite = 200, onMariaDb = 20] = process.argv.slice(2).map(Number)
const server = await startMariaDb()
let failed = false
try {
  for (const [engine, kills] of [['SQLite', onSqlite] as const, ['MariaDB', onMariaDb] as const]) {
    const databaseUrl = engine === 'MariaDB' ? await databasesOf(server.port) : undefined
    const found = await killOften({ kills, buyersPerRound: 8, ...(databaseUrl && { databaseUrl }) })
    const wrong = found.lostPaid + found.doubleCharges + found.unpaid + Math.abs(found.stuck) + Math.abs(found.shelfOff)
    if (wrong > 0 || found.orders !== found.buyers) failed = true
    console.log(`${engine}: killed ${kills} times, ${found.interrupted} of them with orders half-way`)
    console.log(`${engine}: ${found.buyers} buyers, ${found.orders} orders, ${found.lostPaid} paid orders lost,`)
    console.log(`${engine}: ${found.doubleCharges} double charges, ${found.unpaid} unpaid, ${found.stuck} pieces stuck`)
  }
} finally {
  await server.close()
}
process.exit(failed ? 1 : 0)
