import type { Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { dayFrom, firstOfDays, lastOfDays } from '../domain/rule-windows.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { announceProducts } from '../writer/announce-products.ts'
import { queueReduced } from '../writer/index-queue.ts'

/**
 * Prices turn at midnight: products whose special price or rule price begins or ends after the day `since`, up to and
 * with `today`, and the products they are a part of, are announced and indexed anew. Without `since` nobody has seen a
 * price yet, so there is nothing to announce.
 */
export async function turnPrices(
  t: Transaction<CatalogSchema>,
  engine: Engine,
  { since, today }: { since: string | null; today: string },
): Promise<void> {
  if (since === null) {
    await queueReduced(t, engine)
    return
  }
  await announceProducts(t, engine, await turnedProducts(t, since, today))
}

/** A span's first day is the day it begins; the day after its last is the day it is over. */
async function turnedProducts(t: Transaction<CatalogSchema>, since: string, today: string) {
  const [lastFrom, lastTo] = [dayFrom(since, 1), today]
  const [endFrom, endTo] = [since, dayFrom(today, -1)]
  const special = await t
    .selectFrom('product')
    .select(['id', 'sku'])
    .where(({ eb, or, and }) =>
      or([
        and([eb('special_from', '>=', lastFrom), eb('special_from', '<=', lastTo)]),
        and([eb('special_to', '>=', endFrom), eb('special_to', '<=', endTo)]),
      ]),
    )
    .execute()
  const ruled = await t
    .selectFrom('product_rule_price as r')
    .innerJoin('product as p', 'p.id', 'r.product_id')
    .select(['p.id', 'p.sku'])
    .distinct()
    .where(({ eb, or, and }) =>
      or([
        and([eb('r.first_day', '>=', lastFrom), eb('r.first_day', '<=', lastTo), eb('r.first_day', '!=', firstOfDays)]),
        and([eb('r.last_day', '>=', endFrom), eb('r.last_day', '<=', endTo), eb('r.last_day', '!=', lastOfDays)]),
      ]),
    )
    .execute()
  return [...special, ...ruled].map(({ id, sku }) => ({ id: Number(id), sku }))
}
