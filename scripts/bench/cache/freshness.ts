/** How long after a merchant's change every tier and instance shows it, in every form, and whether an old one comes after. */
import { chanceFrom } from '../../generate/chance.ts'
import { askForm, routerDigest } from './ask.ts'
import type { Fleet, Tier } from './fleet.ts'
import type { Good } from './goods.ts'
import { inForms, priceOf, setPrice, shownAs, type Watched } from './pages.ts'
import type { Witnessed } from './purge-witness.ts'

/** One change: when each place showed it (ms after the merchant's answer), and when its purge was acknowledged. */
export type Change = {
  kind: string
  sku: string
  places: { tier: string; page: string; form: string; ms: number }[]
  /** The last of all places. */
  everywhereMs: number
  receiptMs: number
  /** Answers that were asked for after the receipt and showed the old price. */
  staleAfter: string[]
  /** Answers that were no page. */
  failed: string[]
}

/** A place that takes longer has not been told. */
const patienceMs = 10_000
const askEveryMs = 5
/** After everything is new it is looked again for an old one, for so long. */
const lookAgainMs = 300
/** On a machine that is busy with other things it is measured what can be in this time. */
const longestMs = 150_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const nothing = { status: 0, text: '', trail: '' }

type Seen = { place: string; sentAt: number; isNew: boolean }

async function change(fleet: Fleet, { good, pages }: Watched, price: string, digest: string): Promise<Change> {
  const tiers: Tier[] = [fleet.edge, ...fleet.shops]
  const places = tiers.flatMap((tier) => inForms(pages).map((page) => ({ tier, ...page })))
  const seen: Seen[] = []
  const failed: string[] = []
  const look = async ({ tier, path, form }: (typeof places)[number]): Promise<boolean> => {
    const sentAt = performance.now()
    const place = `${tier.name} ${form} ${path}`
    const answer = await askForm(tier, path, form, digest).catch((error: Error) => ({
      ...nothing,
      fault: error.message,
    }))
    const { status, text, trail, fault } = { fault: null, ...answer }
    const isNew = text.includes(shownAs(price))
    if (status !== 200) failed.push(`${place}: ${fault ?? status}`)
    else seen.push({ place: `${place} (${trail})`, sentAt, isNew })
    return isNew
  }
  // Warm, as busy pages are.
  await Promise.all(places.map(look))
  const since = performance.now()
  await setPrice(fleet, good, price)
  const answeredAt = performance.now()
  const receipt = fleet.purges.next(since, ({ tags }) => tags.includes(`cat_p_${good.shown.id}`), patienceMs)
  const shownAt = await Promise.all(
    places.map(async (place) => {
      while (performance.now() - answeredAt < patienceMs) {
        if (await look(place)) return performance.now() - answeredAt
        await pause(askEveryMs)
      }
      return Number.POSITIVE_INFINITY
    }),
  )
  const heard = await receipt
  // A receipt in which a tier is still waited for is none yet.
  const acknowledged = heard?.receipt.tiers.every(({ state }) => state === 'done') ? heard : undefined
  for (const until = performance.now() + lookAgainMs; performance.now() < until; await pause(50)) {
    await Promise.all(places.map(look))
  }
  return {
    kind: good.kind,
    sku: good.sku,
    places: places.map(({ tier, path, form }, at) => ({
      tier: tier.name,
      page: kindOf(path, good),
      form,
      ms: shownAt[at] ?? 0,
    })),
    everywhereMs: Math.max(...shownAt),
    receiptMs: acknowledged ? acknowledged.receivedAt - answeredAt : Number.POSITIVE_INFINITY,
    staleAfter: staleAfter(seen, acknowledged),
    failed,
  }
}

const staleAfter = (seen: Seen[], acknowledged: Witnessed | undefined) =>
  seen
    .filter(({ sentAt, isNew }) => !isNew && sentAt > (acknowledged?.receivedAt ?? Number.POSITIVE_INFINITY))
    .map(({ place }) => place)

function kindOf(path: string, { shown }: Good): string {
  if (path === '/') return 'home'
  if (path === `/${shown.key}.html`) return 'product'
  return path.startsWith('/search') ? 'search' : 'category'
}

/** So many changes at goods by chance, each kind as often as the others; the same goods each time it runs. */
export async function freshness(
  fleet: Fleet,
  watched: Watched[],
  count: number,
  onChange: (change: Change, done: number) => void,
): Promise<Change[]> {
  const digest = await routerDigest(fleet.shops[0])
  const chance = chanceFrom(7)
  const kinds = [...new Set(watched.map(({ good }: { good: Good }) => good.kind))]
  const changes: Change[] = []
  const until = performance.now() + longestMs
  for (let n = 0; n < count && performance.now() < until; n++) {
    const kind = kinds[n % kinds.length]
    const one = chance.of(watched.filter(({ good }) => good.kind === kind))
    const made = await change(fleet, one, priceOf(n + 1), digest)
    changes.push(made)
    onChange(made, n + 1)
  }
  return changes
}
