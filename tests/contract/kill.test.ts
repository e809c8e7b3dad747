import { expect, inject, test } from 'vitest'
import { databasesOf } from '../support/databases.ts'
import { killOften } from '../support/kills.ts'

// `npm run prove:kill` does the same 200 times.
test.each([
  ['SQLite', 25],
  ['MariaDB', 4],
] as const)(
  'on %s, a shop killed %i times while it places orders loses no paid one and charges nobody twice',
  async (engine, kills) => {
    const databaseUrl = engine === 'MariaDB' ? await databasesOf(inject('mariadbPort')) : undefined
    const buyersPerRound = 8
    const outcome = await killOften({ kills, buyersPerRound, ...(databaseUrl && { databaseUrl }) })
    const buyers = (kills + 1) * buyersPerRound
    expect(outcome).toMatchObject({
      buyers,
      orders: buyers,
      lostPaid: 0,
      doubleCharges: 0,
      unpaid: 0,
      stuck: 0,
      shelfOff: 0,
    })
    // A handful of kills may all fall between two orders.
    if (kills > 10) expect(outcome.interrupted).toBeGreaterThan(0)
  },
  240_000,
)
