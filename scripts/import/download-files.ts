import { cpSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SampleLink } from './sample-parts.ts'

/** Where Magento keeps them below its media, and where they lie below the installation's downloads. */
const kinds = { link: 'links', linkSample: 'link_samples', sample: 'samples' } as const
export type DownloadKind = keyof typeof kinds
const magentosFolder = 'downloadable/files'

/** The folder of files that are sold: beside the media, never within. */
export const downloadsBeside = (mediaFolder: string) => join(dirname(mediaFolder), 'downloads')

/** Copies what is sold from media folders of a Magento into the installation; what is there already is written anew. */
export function copyDownloads(mediaFolders: readonly string[], mediaFolder: string): void {
  for (const folder of mediaFolders) {
    for (const kind of Object.values(kinds)) {
      const from = join(folder, magentosFolder, kind)
      const to = join(downloadsBeside(mediaFolder), kind)
      if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true })
    }
  }
}

type Source = SampleLink['content']

/** A file as the installation names it, and whether it is there; an address stays what it is. */
export function placedSource(
  source: Source,
  kind: DownloadKind,
  mediaRoots: readonly string[],
): { source: Source; isThere: boolean } {
  if ('url' in source) return { source, isThere: true }
  const file = `${kinds[kind]}/${source.file}`
  const isThere = mediaRoots.some(
    (root) => existsSync(join(root, magentosFolder, file)) || existsSync(join(downloadsBeside(root), file)),
  )
  return { source: { file }, isThere }
}
