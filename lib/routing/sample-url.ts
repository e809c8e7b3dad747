const samplePath = /^\/downloadable\/download\/(?:linkSample\/link_id|sample\/sample_id)\/\d{1,15}\/?$/

/**
 * The address of a sample in the shop itself: what the backend names is its own address, which shoppers may not reach. An
 * address of any other form stays as it is.
 */
export function sampleUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname } = new URL(url)
  return samplePath.test(pathname) ? pathname : url
}

/** Whether a path is one of the samples that the shop hands on from its backend. */
export const isSamplePath = (pathname: string): boolean => samplePath.test(pathname)
