/**
 * How fast the catalogue is written and read: `node scripts/bench-catalog.ts [products]`, 10,000 unless told otherwise. Everything
 * happens on real files in a temporary folder; figures are milliseconds, the median and the 99th percentile of 200 runs.
 */
import { catalogueBundle } from '../contracts/catalogue.ts'
import { generateCatalogue } from '../services/catalog/testing/generate-catalogue.ts'
import { openTestCatalog } from '../services/catalog/testing/open-test-catalog.ts'

const count = Number(process.argv[2] ?? 10_000)
const runs = 200
const shop = await openTestCatalog()
const bundle = catalogueBundle.parse(generateCatalogue(count))

async function timed(label: string, work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  console.log(`${label.padEnd(44)} ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} products/s`)
}

async function measured(label: string, work: (run: number) => Promise<unknown>) {
  for (let run = 0; run < 20; run++) await work(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(run)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`${label.padEnd(44)} ${at(0.5)} ms, ${at(0.99)} ms`)
}

const card = `items { uid sku name url_key small_image { url label } rating_summary review_count
  price_range { minimum_price { regular_price { value currency } final_price { value } discount { percent_off } } }
  ... on ConfigurableProduct { configurable_options { attribute_code values { uid label swatch_data { value } } } } }`
const list = (args: string) => `{ products(${args}, pageSize: 24) { total_count ${card} } }`
const withFacets = (args: string) =>
  `{ products(${args}, pageSize: 24) { total_count aggregations { attribute_code options { label value count } } ${card} } }`

console.log(`${count} products, Node ${process.version}`)
await timed('write, empty shop, index included', () => shop.writer.write(bundle))
await timed('write the same again', () => shop.writer.write(bundle))
const category = (run: number) => `filter: {category_url_path: {eq: "room-${run % 10}"}}, currentPage: ${1 + (run % 3)}`
await measured('category page, 24 cards', (run) => shop.ask(list(category(run))))
await measured('category page with facets', (run) => shop.ask(withFacets(category(run))))
await measured('search, one common word', () => shop.ask(list('search: "lamp"')))
await measured('search with facets, two words, one misspelt', () => shop.ask(withFacets('search: "quiet lapm"')))
await measured('product page by url key', (run) =>
  shop.ask(
    `{ products(filter: {url_key: {eq: "thing-${run % 500}-0"}}) { ${card.replace('items {', 'items { description { html } media_gallery { url label } categories { name breadcrumbs { category_name } } ... on ConfigurableProduct { variants { product { sku } attributes { code uid } } } ')} } }`,
  ),
)
await measured('route', (run) => shop.ask(`{ route(url: "thing-${run % 500}-0.html") { __typename relative_url } }`))
await shop.close()
