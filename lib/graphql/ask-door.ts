import { hashes } from '@/graphql/generated/hashes'

type Answer<Data> = { data?: Data; errors?: { message: string; extensions?: { category?: string } }[] }

/** Why the door did not answer; `category` is the backend's word, such as graphql-already-exists. */
export class DoorError extends Error {
  readonly category: string | undefined

  constructor(message: string, category: string | undefined) {
    super(message)
    this.category = category
  }
}

/**
 * Asks the shop's own /graphql from the browser without Apollo, for what no cache has to remember: a registered operation by
 * name. Throws where nothing is answered in ten seconds or an error is.
 */
export async function askDoor<Data>(context: string, name: string, variables: object): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-shop-context': context },
    body: JSON.stringify({
      operationName: name,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashes[name] } },
    }),
    signal: AbortSignal.timeout(10_000),
  })
  const { data, errors } = (await response.json()) as Answer<Data>
  if (data && !errors?.length) return data
  throw new DoorError(errors?.[0]?.message ?? 'no answer', errors?.[0]?.extensions?.category)
}
