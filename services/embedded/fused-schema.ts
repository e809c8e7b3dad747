import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import { type Composition, composeModules, fuse } from '../kit/fuse.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'

export type FusedSchemaOptions = {
  modules: CommerceModule[]
  /** The part of the catalog's slice that follows from its attributes. */
  dynamicSdl(): Promise<string>
  /** Where the last composition is kept, so that a start need not compose again. */
  cacheFolder: string
}

/** The executable schema of the moment; `refresh` makes a new one when the attributes ask for it. */
export async function openFusedSchema({ modules, dynamicSdl, cacheFolder }: FusedSchemaOptions) {
  let dynamic = await dynamicSdl()
  let schema = await build()

  async function build(): Promise<GraphQLSchema> {
    const extended = modules.map((module) =>
      module.name === 'catalog' ? { ...module, typeDefs: `${module.typeDefs}\n${dynamic}` } : module,
    )
    return fuse(extended, await composition(extended, cacheFolder)).schema
  }

  return {
    schema: () => schema,
    async refresh(): Promise<void> {
      const current = await dynamicSdl()
      if (current === dynamic) return
      dynamic = current
      schema = await build()
    },
  }
}

/** Composing takes longer than all else of a start; what it answers depends on the slices alone. */
async function composition(modules: CommerceModule[], folder: string): Promise<Composition> {
  const slices = modules.map(({ name, typeDefs }) => `${name}\n${typeDefs}`).join('\n')
  const key = createHash('sha256').update(slices).digest('hex')
  const file = join(folder, 'composition.json')
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Composition & { key: string }
    if (kept.key === key) return kept
  } catch {
    // None kept, or one that was cut short: it is made again.
  }
  const composed = composeModules(modules)
  try {
    await mkdir(folder, { recursive: true })
    // Written aside and moved, so that a start that is killed leaves the old file or the new one.
    const aside = `${file}.${process.pid}`
    await writeFile(aside, JSON.stringify({ key, ...composed }))
    await rename(aside, file)
  } catch (error) {
    logger('embedded').warn({ err: error }, 'the composition could not be kept; the next start composes again')
  }
  return composed
}
