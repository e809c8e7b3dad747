/** One set of services behind two doors: fused in one process, and as subgraphs behind the gateway, each over its own socket. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type CatalogueInput, catalogueBundle } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { openServices } from '../../services/embedded/open-services.ts'
import { openGateway } from '../../services/gateway/index.ts'
import { fuse } from '../../services/kit/fuse.ts'
import { subgraphListener } from '../../services/kit/http/subgraph-listener.ts'
import { graphqlListener, type RequestListener } from '../../services/kit/http-graphql.ts'
import { subgraphSchema } from '../../services/kit/subgraph.ts'
import { temporaryFolder } from './temporary-server.ts'

const key = 'a key of this test'
const baseUrl = 'http://shop.test'

export type Reply = {
  status: number
  headers: Headers
  body: { data?: unknown; errors?: { message: string; extensions?: object }[] }
}
export type Door = (
  query: string,
  variables?: object,
  headers?: Record<string, string>,
  method?: 'GET' | 'POST',
) => Promise<Reply>

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }
}

/** Opens both topologies on the same services, filled with this catalogue. */
export async function openFleet(configuration: StoreConfigurationInput, catalogue: CatalogueInput) {
  const dataFolder = temporaryFolder('fleet')
  const databaseUrl = () => `sqlite:${dataFolder}`
  const services = await openServices({ dataFolder, mailFolder: join(dataFolder, 'mail'), databaseUrl })
  const bundle = catalogueBundle.parse(catalogue)
  await services.content.writer.writeConfiguration(configuration)
  await services.inventory.writer.write(bundle.products)
  await services.catalog.writer.write(bundle)
  await services.content.writer.writePages(bundle.pages)
  await services.content.writer.writeBlocks(bundle.blocks)

  const dynamic = await services.catalog.dynamicSdl()
  const modules = services.federated.map(({ module }) =>
    module.name === 'catalog' ? { ...module, typeDefs: `${module.typeDefs}\n${dynamic}` } : module,
  )
  const fused = fuse(modules)
  const door = { configuration: services.configuration, identify: services.customer.api.identify, baseUrl }
  const one = await listen(graphqlListener({ ...door, schema: () => fused.schema }))

  const subgraphs = new Map<string, { server: Server; url: string }>()
  for (const module of modules) {
    const schema = subgraphSchema(module)
    const listener = subgraphListener({ schema: () => schema, configuration: services.configuration, keys: [key] })
    subgraphs.set(module.name, await listen(listener))
  }
  const urls = Object.fromEntries([...subgraphs].map(([name, { url }]) => [name, url]))
  const gateway = await listen(await openGateway({ ...door, composition: fused, services: urls, key }))

  const doorAt =
    (url: string): Door =>
    async (query, variables = {}, headers = {}, method = 'POST') => {
      const address = `${url}?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`
      const response =
        method === 'GET'
          ? await fetch(address, { headers })
          : await fetch(url, {
              method,
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify({ query, variables }),
            })
      return { status: response.status, headers: response.headers, body: (await response.json()) as Reply['body'] }
    }
  const stop = (server: Server) => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return {
    fused: doorAt(one.url),
    gateway: doorAt(gateway.url),
    urls,
    /** Ends one service of the fleet, as a crash would. */
    async kill(name: string) {
      const subgraph = subgraphs.get(name)
      if (subgraph) await stop(subgraph.server)
    },
    async close() {
      for (const { server } of [one, gateway, ...subgraphs.values()]) if (server.listening) await stop(server)
      await services.close()
    },
  }
}
export type Fleet = Awaited<ReturnType<typeof openFleet>>
