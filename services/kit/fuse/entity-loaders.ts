import DataLoader from 'dataloader'
import type { RequestContext } from '../module.ts'
import type { Declaration } from './declarations.ts'

export type Reference = { __typename: string; [key: string]: unknown }

/**
 * One loader per request, module and type: all references that a request needs from a module are resolved in one call,
 * and each entity once. A loader belongs to its request's context, so requests never share what they may see.
 */
export class EntityLoaders {
  readonly #byContext = new WeakMap<RequestContext, Map<string, DataLoader<Reference, unknown, string>>>()

  load(owner: Declaration, type: string, reference: Reference, context: RequestContext): Promise<unknown> {
    const loaders = this.#byContext.get(context) ?? new Map<string, DataLoader<Reference, unknown, string>>()
    this.#byContext.set(context, loaders)
    const name = `${owner.module.name}/${type}`
    const loader = loaders.get(name) ?? createLoader(owner, type, context)
    loaders.set(name, loader)
    return loader.load(reference)
  }

  /** What was loaded before a mutation may be wrong after it. */
  forget(context: RequestContext): void {
    this.#byContext.delete(context)
  }
}

function createLoader({ module }: Declaration, type: string, context: RequestContext) {
  const resolvers = module.resolvers[type]
  const resolveMany = resolvers?.__resolveReferences
  const resolveOne = resolvers?.__resolveReference
  return new DataLoader<Reference, unknown, string>(
    async (references) => {
      if (resolveMany) return resolveMany(references as never[], context)
      if (!resolveOne) return references
      const settled = await Promise.allSettled(references.map(async (one) => resolveOne(one as never, context)))
      return settled.map((one) => (one.status === 'fulfilled' ? one.value : asError(one.reason)))
    },
    { cacheKeyFn: (reference) => JSON.stringify(Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1))) },
  )
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
