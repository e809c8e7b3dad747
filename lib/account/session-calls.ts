import type { Shop } from '@/lib/cart/shop'

/** What became of a call about the session. A refusal carries the text for the shopper. */
export type Done<Value = null> = { ok: true; value: Value } | { ok: false; code: string; message: string }

const patienceMs = 20_000

async function call<Value>(path: string, shop: Shop, init: RequestInit = {}): Promise<Done<Value>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
      ...init,
      headers: { ...init.headers, accept: 'application/json', 'x-shop-context': shop.context },
    })
    const body = await response.json()
    if (response.ok) return { ok: true, value: body as Value }
    const [fault] = (body.errors ?? []) as { message?: string; extensions?: { code?: string } }[]
    return { ok: false, code: fault?.extensions?.code ?? '', message: fault?.message ?? '' }
  } catch {
    return { ok: false, code: 'UNREACHABLE', message: '' }
  }
}

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Signs in with a password; the cookies that follow are the answer. */
export async function signIn(shop: Shop, email: string, password: string): Promise<Done> {
  const guard = await call<{ csrfToken: string }>('csrf', shop)
  if (!guard.ok) return guard
  const body = new URLSearchParams({ csrfToken: guard.value.csrfToken, email, password, json: 'true' })
  const done = await call('callback/credentials', shop, { method: 'POST', body })
  return done.ok ? { ok: true, value: null } : done
}

/** Signs out here; with `everywhere`, on every device. */
export const signOut = (shop: Shop, everywhere = false): Promise<Done> =>
  call(everywhere ? 'devices' : 'signout', shop, json({ end: 'all' }))

/** Gives the password once more, for what needs it. */
export const confirmPassword = (shop: Shop, password: string): Promise<Done> =>
  call('confirm', shop, json({ password }))

export type DeviceEntry = {
  handle: string
  isThis: boolean
  browser: string
  system: string
  openedAt: number
  seenAt: number
}

/** Where the customer is signed in. */
export const listDevices = (shop: Shop): Promise<Done<DeviceEntry[]>> => call('devices', shop)

/** Ends one device's session, or those of all others. */
export const endDevices = (shop: Shop, handle: string | null): Promise<Done> =>
  call('devices', shop, json(handle ? { end: 'one', handle } : { end: 'others' }))

/** All that the shop knows of the account, as a file. */
export const exportData = (shop: Shop): Promise<Done<object>> => call('export', shop, json({}))
