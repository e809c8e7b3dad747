import { join } from 'node:path'

/** Where pictures are looked for: those that were imported, then those of the demo shop. */
export const demoRoots = (dataFolder: string): string[] => [
  join(dataFolder, 'media'),
  join(import.meta.dirname, '../../demo/pictures'),
]
