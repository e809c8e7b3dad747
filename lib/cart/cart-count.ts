/**
 * How many things are in the cart, before anything is asked: a hint the shop's door leaves in a readable cookie. Other
 * tabs hear of a change over a channel.
 */

const channelName = 'vitrine-cart'
const listeners = new Set<() => void>()
let channel: BroadcastChannel | null = null

/** The number in a cookie header such as `a=1; cart_count=3`; 0 when it is absent or garbled. */
export function countIn(cookies: string): number {
  const value = /(?:^|;\s*)cart_count=(\d{1,6})(?:;|$)/.exec(cookies)?.[1]
  return value ? Number(value) : 0
}

function tell() {
  for (const listener of listeners) listener()
}

function openChannel(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(channelName)
  channel.onmessage = tell
  return channel
}

/** The number in this browser now. */
export const currentCount = (): number => countIn(document.cookie)

/** Calls `listener` after each change in this or another tab; answers how to stop. */
export function subscribeToCart(listener: () => void): () => void {
  listeners.add(listener)
  openChannel()
  return () => void listeners.delete(listener)
}

/** The cart has changed here: everybody in this tab and in the others looks again. */
export function announceCartChange() {
  tell()
  openChannel()?.postMessage('changed')
}

/** Calls `listener` when another tab has changed the cart; answers how to stop. */
export function hearOtherTabs(listener: () => void): () => void {
  const open = openChannel()
  open?.addEventListener('message', listener)
  return () => open?.removeEventListener('message', listener)
}
