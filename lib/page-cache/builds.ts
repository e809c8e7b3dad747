import type { Hub } from './hub.ts'

/** A build whose instances were not seen for so long is no longer shown; its files are kept longer, for open tabs. */
const shownMs = 24 * 3600 * 1000
/** So many builds back: an older one differs too much to be shown. */
const mostEarlier = 2
const askAgainMs = 10_000

const known = new WeakMap<object, { at: number; builds: Promise<string[]> }>()

const listOf = (prefix: string) => `${prefix}:builds`

/** Notes that the files of this build can be had by every instance. Told again while the build runs. */
export async function noteBuild({ redis, prefix }: Hub, build: string): Promise<void> {
  await redis?.ask(async (client) => {
    await client.zadd(listOf(prefix), Date.now(), build)
    await client.zremrangebyscore(listOf(prefix), 0, Date.now() - shownMs)
  })
}

/**
 * The builds that ran before this one and whose files can still be had, the latest first: what they made may be shown while
 * this build makes its own. Empty without Redis.
 */
export function earlierBuilds(hub: Hub): Promise<string[]> {
  const last = known.get(hub)
  if (last && Date.now() - last.at < askAgainMs) return last.builds
  const builds = ask(hub)
  known.set(hub, { at: Date.now(), builds })
  return builds
}

async function ask({ redis, prefix, build }: Hub): Promise<string[]> {
  const found = await redis?.ask((client) => client.zrevrangebyscore(listOf(prefix), '+inf', Date.now() - shownMs))
  return (found ?? []).filter((one) => one !== build).slice(0, mostEarlier)
}
