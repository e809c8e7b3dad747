/** Magento's addresses of samples, below the base url. */
export const linkSamplePath = (id: number) => `/downloadable/download/linkSample/link_id/${id}`
export const samplePath = (id: number) => `/downloadable/download/sample/sample_id/${id}`

/** Which sample an address names; null for an address of anything else. */
export function parseSamplePath(path: string): { kind: 'link' | 'sample'; id: number } | null {
  const match = /^\/downloadable\/download\/(?:linkSample\/link_id|(sample)\/sample_id)\/(\d{1,15})\/?$/.exec(path)
  return match ? { kind: match[1] ? 'sample' : 'link', id: Number(match[2]) } : null
}
