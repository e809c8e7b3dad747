/**
 * The visitor's address: the last hop that a proxy of ours has written down. Earlier ones can be made up by whoever asks.
 */
export function shopperAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last && /^[\da-fA-F.:]{2,45}$/.test(last) ? last : 'unknown'
}
