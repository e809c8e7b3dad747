/**
 * What stands in front of Next in the same process: pages that are finished are sent from memory, compressed once; the
 * others are made by Next, one at a time each, and kept when everything is known that may end them. Every answer passes here
 * and gets its security headers; an error gives way to the page as it was.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { env } from '../../env.ts'
import { byPath, hub } from '../hub.ts'
import { ByteLru } from '../lru.ts'
import { whileMaking } from '../private-marks.ts'
import { openBuildFiles } from './build-files.ts'
import { busyName } from './busy-page.ts'
import { type Captured, capture } from './captured-response.ts'
import { policyHosts } from './content-policy.ts'
import { openDensePacking } from './dense-packing.ts'
import { errorPage } from './error-page.ts'
import { finish, inNeed } from './finish-page.ts'
import { guardResponse, holdPages, sayAlways } from './guard-response.ts'
import { openHits } from './hits.ts'
import { bytesHeld, type KeptResponse, sendKept, squeeze, type Trail } from './kept-response.ts'
import { lastResort } from './last-resort.ts'
import { openLegacy, refuseForm } from './legacy.ts'
import { noCounts } from './metrics.ts'
import { operatorDoor } from './operator-door.ts'
import { type PageKey, pageKey, plainAddress } from './page-key.ts'
import { openQuickAnswers } from './quick-answer.ts'
import { isRenewal, openRenewals } from './renewals.ts'
import { securityHeaders } from './security-headers.ts'
import { warmUpHeader } from './warm-up-header.ts'

/** What came of having a page made. `own`: it is for who asked alone. `gone`: who asked left before it was there. */
type Outcome = { page: KeptResponse; trail: Trail } | 'own' | 'gone'

export type FrontDoorOptions = {
  next: RequestListener
  /** Where the build that runs is, and where those before it left their files. */
  buildFolder?: string
  keptFolder?: string
}

/** Wraps Next's own request listener. */
export function frontDoor({
  next,
  buildFolder = '.next',
  keptFolder = 'var/cache/static',
}: FrontDoorOptions): RequestListener {
  const kept = new ByteLru<KeptResponse>(env.PAGE_CACHE_MB * 1024 * 1024)
  const making = new Map<string, Promise<Outcome>>()
  const always = securityHeaders(env.SHOP_URL, policyHosts)
  const hits = openHits(hub())
  const legacy = env.LEGACY_ORIGIN ? openLegacy(env.LEGACY_ORIGIN) : null
  const counts = noCounts()
  const operate = operatorDoor({ kept, hits, counts })
  const renewals = openRenewals()
  const files = openBuildFiles(buildFolder, keptFolder)
  const answerQuickly = openQuickAnswers({ kept, hits, counts, always })
  const packLater = openDensePacking(kept)

  const isCurrent = (page: KeptResponse) => hub().state.isCurrent(page.tags, page.madeAt)

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    asked: PageKey,
    page: KeptResponse,
    trail: Trail,
  ): void {
    if (page.status === 404 && legacy) {
      if (asked.isHtml) void legacy.handOn(request, response)
      else refuseForm(response)
      return
    }
    counts.answers[trail]++
    if (page.status >= 500) counts.errors++
    // What is warmed is not thereby busy.
    const isVisit = asked.isHtml && page.status === 200 && !request.headers[warmUpHeader]
    if (isVisit) hits.count(busyName(request.url ?? '/', asked))
    sendKept(request, response, page, trail)
  }

  /** Keeps an answer that may be kept; compresses it better when there is time. */
  function store({ key }: PageKey, page: KeptResponse): void {
    kept.set(key, page, bytesHeld(page))
    packLater(key, page)
  }

  /** When the page was made that Next answered with: it may have had it for long. */
  function madeAtOf({ path }: PageKey, askedAt: number): number {
    const { pages, pageNames } = hub()
    return Math.min(askedAt, pages.peek(byPath(pageNames, path) ?? '')?.madeAt ?? askedAt)
  }

  /** The page as it was, when Next failed at a new one: it stays, and says that it is old. */
  async function oldPage(asked: PageKey): Promise<KeptResponse | null> {
    const old = kept.get(asked.key)
    const { locks, pageNames } = hub()
    void locks.release(byPath(pageNames, asked.path) ?? '')
    if (old) return Date.now() - old.madeAt < env.STALE_HOURS * 3_600_000 ? inNeed(old) : null
    const found = await lastResort(asked)
    if (!found || Date.now() - found.madeAt > env.STALE_HOURS * 3_600_000) return null
    const page = { ...finish(found.captured, asked, found.madeAt).page, tags: found.tags, goodUntil: 0 }
    store(asked, page)
    return inNeed(page)
  }

  /** What is sent instead of, or as, the captured answer; kept where it may be. */
  async function outcomeOf(captured: Captured, asked: PageKey, askedAt: number) {
    const old = captured.status >= 500 && (await oldPage(asked))
    if (old) return { page: old, trail: 'stale' as const, isForAll: true }
    const made = finish(captured, asked, madeAtOf(asked, askedAt))
    await squeeze(made.page)
    if (made.isKept) store(asked, made.page)
    const isOld = captured.headers['x-nextjs-cache'] === 'STALE'
    return { page: made.page, trail: isOld ? ('stale' as const) : ('miss' as const), isForAll: made.isForAll }
  }

  function make(request: IncomingMessage, response: ServerResponse, asked: PageKey): Promise<Outcome> {
    const madeAt = Date.now()
    const { method, headers } = request
    const guards = always(request.url ?? '/')
    const own = { 'if-none-match': headers['if-none-match'], 'accept-encoding': headers['accept-encoding'] }
    // What Next hands over must be whole and plain: it is hashed and compressed here, and kept for others.
    request.method = 'GET'
    // Next writes the address into the page: one visitor's campaigns are not to be everybody's.
    request.url = plainAddress(request.url ?? '/', asked)
    delete headers['if-none-match']
    headers['accept-encoding'] = 'identity'
    return new Promise((resolve) => {
      response.once('close', () => resolve('gone'))
      async function deliver(captured: Captured, release: () => void): Promise<void> {
        const { page, trail, isForAll } = await outcomeOf(captured, asked, madeAt)
        release()
        sayAlways(response, guards)
        request.method = method
        Object.assign(headers, own)
        send(request, response, asked, page, trail)
        resolve(isForAll ? { page, trail } : 'own')
      }
      capture(response, (captured, release) => {
        deliver(captured, release).catch((error: Error) => response.destroy(error))
      })
      hub().asking.run({ isRenewal: isRenewal(request) }, () => whileMaking(asked.path, () => next(request, response)))
    })
  }

  async function share(
    request: IncomingMessage,
    response: ServerResponse,
    asked: PageKey,
    wait: Promise<Outcome>,
  ): Promise<void> {
    const outcome = await wait
    if (outcome === 'own') void make(request, response, asked)
    else if (outcome === 'gone') answerPage(request, response, asked)
    else if (outcome.trail === 'stale' || isCurrent(outcome.page)) {
      send(request, response, asked, outcome.page, outcome.trail === 'stale' ? 'stale' : 'shared')
    } else answerPage(request, response, asked)
  }

  function answerPage(request: IncomingMessage, response: ServerResponse, asked: PageKey): void {
    const found = kept.get(asked.key)
    const isGood = found && isCurrent(found)
    if (isGood && Date.now() < found.goodUntil) send(request, response, asked, found, 'hit')
    else if (found && !isRenewal(request)) void answerOld(request, response, asked, found, !isGood)
    else answerNew(request, response, asked)
  }

  async function answerOld(
    request: IncomingMessage,
    response: ServerResponse,
    asked: PageKey,
    found: KeptResponse,
    isOver: boolean,
  ): Promise<void> {
    const old = await renewals.instead(found, isOver, request, asked)
    const now = kept.get(asked.key)
    if (old) send(request, response, asked, old, 'stale')
    else if (now && now !== found && isCurrent(now)) send(request, response, asked, now, 'miss')
    else answerNew(request, response, asked)
  }

  function answerNew(request: IncomingMessage, response: ServerResponse, asked: PageKey): void {
    const wait = making.get(asked.key)
    // Somebody is having it made: what he gets is for all who wait, unless it is for him alone.
    if (wait) void share(request, response, asked, wait)
    else
      making.set(
        asked.key,
        make(request, response, asked).finally(() => making.delete(asked.key)),
      )
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (files.isOther(request) && (await files.answer(request, response))) return
    holdPages(request, response)
    whileMaking(null, () => next(request, response))
  }

  return (request, response) => {
    if (answerQuickly(request, response)) return
    guardResponse(request, response, always(request.url ?? '/'))
    if (operate(request, response)) return
    if (legacy?.isFile(request)) {
      void legacy.handOn(request, response)
      return
    }
    const asked = pageKey(request.method ?? 'GET', request.url ?? '/', request.headers)
    if (asked.kind === 'malformed') {
      const { status, headers, body } = errorPage(400)
      response.writeHead(status, { ...headers, 'content-length': body.length })
      response.end(body)
    } else if (asked.kind === 'pass') {
      void pass(request, response)
    } else answerPage(request, response, asked.page)
  }
}
