import type { ServerResponse } from 'node:http'
import { mediaListener } from '../kit/http/media.ts'
import { type GraphqlOptions, graphqlListener, type RequestListener } from '../kit/http-graphql.ts'
import { downloadsPath } from './download-listener.ts'
import { newsletterPath } from './newsletter-listener.ts'

export type CommerceListenerOptions = GraphqlOptions & {
  mediaRoots: string[]
  /** Answers /admin/graphql. */
  admin: RequestListener
  /** Answers everything below /downloadable/download/. */
  downloads: RequestListener
  /** Answers the link that confirms a newsletter subscription. */
  newsletter: RequestListener
  /** Whether requests can be answered now. */
  ready(): Promise<boolean>
}

/** The front door: which part of the process answers which path. */
export function commerceListener({
  mediaRoots,
  admin,
  downloads,
  newsletter,
  ready,
  ...graphql
}: CommerceListenerOptions): RequestListener {
  const answerGraphql = graphqlListener(graphql)
  const answerMedia = mediaListener(mediaRoots)
  return async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    if (path === '/graphql') return answerGraphql(request, response)
    if (path === '/admin/graphql') return admin(request, response)
    if (path.startsWith('/media/')) return answerMedia(request, response)
    if (path.startsWith(downloadsPath)) return downloads(request, response)
    if (path === newsletterPath) return newsletter(request, response)
    if (path === '/healthz') return text(response, 200, 'alive\n')
    if (path === '/readyz') return (await ready()) ? text(response, 200, 'ready\n') : text(response, 503, 'not ready\n')
    return text(response, 404, 'Not found. GraphQL is at /graphql.\n')
  }
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(body)
}
