import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphql } from 'graphql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cmsBlock, cmsPage } from '../../contracts/catalogue.ts'
import type { StoreEvent } from '../../contracts/events.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { fuse } from '../kit/fuse.ts'
import type { RequestContext } from '../kit/module.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { firstConfiguration } from './domain/first-configuration.ts'
import { openContent } from './index.ts'

const view = { locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD', 'EUR'] }
const configuration: StoreConfigurationInput = {
  ...firstConfiguration,
  rates: { EUR: '0.92' },
  views: [
    { ...view, code: 'default', name: 'English', isDefault: true },
    { ...view, code: 'nl', name: 'Nederlands', locale: 'nl_NL', sortOrder: 1 },
  ],
  allowedCountries: ['US', 'DE'],
}
const about = cmsPage.parse({
  identifier: 'about',
  title: 'About',
  content: '<p>Hi<script>alert(1)</script></p>',
  translations: { nl: { title: 'Over ons' } },
})

let folder: string
let relay: Relay
let heard: StoreEvent[]
let content: Awaited<ReturnType<typeof openContent>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-content-'))
  relay = openRelay()
  heard = []
  relay.subscribe(async ({ event }) => {
    if (event.type !== 'configuration.changed') heard.push(event)
  })
  content = await openContent({ databaseUrl: `sqlite:${folder}`, relay })
  await content.writer.writeConfiguration(configuration)
})
afterEach(async () => {
  await relay.close()
  await content.close()
  rmSync(folder, { recursive: true })
})

async function ask(source: string, code = 'default') {
  const current = content.configuration()
  const store = current.views.find((one) => one.code === code)
  const context = { configuration: current, store, currency: 'USD', baseUrl: 'http://shop', tags: new Set<string>() }
  const { schema } = fuse([content.module])
  const { data, errors } = await graphql({ schema, source, contextValue: context as unknown as RequestContext })
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors, tags: [...context.tags] }
}

describe('pages', () => {
  beforeEach(() => content.writer.writePages([about]))

  test('are shown clean, in the words of the store view, with Magento’s tags', async () => {
    const { data, tags } = await ask('{ cmsPage(identifier: "about") { title content meta_title } }', 'nl')
    expect(data.cmsPage).toEqual({ title: 'Over ons', content: '<p>Hi</p>', meta_title: 'Over ons' })
    expect(tags).toEqual(['cms_p', 'cms_p_1', 'cms_p_about'])
  })

  test('are told about once, and not when they come again unchanged', async () => {
    expect(await content.writer.writePages([about])).toEqual([])
    await relay.drain()
    expect(heard).toEqual([{ type: 'page.published', identifier: 'about' }])
  })

  test('that are not there are refused in Magento’s words', async () => {
    const { errors } = await ask('{ cmsPage(identifier: "nope") { title } }')
    expect(errors?.[0]?.message).toBe('The CMS page with the "nope" ID doesn\'t exist.')
    expect(errors?.[0]?.extensions.category).toBe('graphql-no-such-entity')
  })

  test('a block that is not there leaves the others standing', async () => {
    await content.writer.writeBlocks([cmsBlock.parse({ identifier: 'a', title: 'A', content: 'a' })])
    const { data, errors } = await ask('{ cmsBlocks(identifiers: ["nope", "a"]) { items { identifier } } }')
    expect(data.cmsBlocks.items).toEqual([null, { identifier: 'a' }])
    expect(errors?.map(({ message }) => message)).toEqual(['The CMS block with the "nope" ID doesn\'t exist.'])
  })

  test('a block is said in the language of the store view', async () => {
    const translations = { nl: { content: '<p>Hallo</p>' } }
    await content.writer.writeBlocks([cmsBlock.parse({ identifier: 'a', title: 'A', content: 'Hi', translations })])
    const query = '{ cmsBlocks(identifiers: ["a"]) { items { title content } } }'
    expect((await ask(query, 'nl')).data.cmsBlocks.items).toEqual([{ title: 'A', content: '<p>Hallo</p>' }])
    expect((await ask(query)).data.cmsBlocks.items).toEqual([{ title: 'A', content: 'Hi' }])
  })

  test('blocks come in the order they were asked for', async () => {
    const block = (identifier: string) => cmsBlock.parse({ identifier, title: identifier, content: identifier })
    await content.writer.writeBlocks([block('a'), block('b')])
    const { data } = await ask('{ cmsBlocks(identifiers: ["b", "a"]) { items { identifier content } } }')
    expect(data.cmsBlocks.items.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['b', 'a'])
  })
})

test('the directory names countries in the language of the store view and gives Magento’s region ids', async () => {
  const query =
    '{ countries { id full_name_english full_name_locale three_letter_abbreviation available_regions { id code } } }'
  const { data } = await ask(query, 'nl')
  expect(data.countries.map((country: { full_name_locale: string }) => country.full_name_locale)).toEqual([
    'Verenigde Staten',
    'Duitsland',
  ])
  expect(data.countries[0].available_regions[0]).toEqual({ id: 1, code: 'AL' })
})

test('a store view knows its currencies and their rates', async () => {
  const { data } = await ask(
    '{ currency { base_currency_symbol available_currency_codes exchange_rates { currency_to rate } } }',
  )
  expect(data.currency).toEqual({
    base_currency_symbol: '$',
    available_currency_codes: ['USD', 'EUR'],
    exchange_rates: [
      { currency_to: 'USD', rate: 1 },
      { currency_to: 'EUR', rate: 0.92 },
    ],
  })
})

test('every field of the store configuration has a value, save what a shop may leave out', async () => {
  const { schema } = fuse([content.module])
  const fields = Object.keys((schema.getType('StoreConfig') as { getFields(): object } | undefined)?.getFields() ?? {})
  const inside: Record<string, string> = {
    order_cancellation_reasons: '{ description }',
    send_friend: '{ enabled_for_customers enabled_for_guests }',
  }
  const selection = fields.map((field) => `${field} ${inside[field] ?? ''}`).join(' ')
  const { data, errors } = await ask(`{ storeConfig { ${selection} } availableStores { store_code } }`)
  expect(errors).toBeUndefined()
  expect(
    Object.entries(data.storeConfig)
      .filter(([, value]) => value === null)
      .map(([name]) => name),
  ).toEqual([
    'absolute_footer',
    'check_money_order_max_order_total',
    'check_money_order_min_order_total',
    'check_money_order_payment_from_specific_countries',
    'check_money_order_sort_order',
    'default_keywords',
    'head_includes',
    'head_shortcut_icon',
    'header_logo_src',
    'logo_height',
    'logo_width',
    'payment_payflowpro_cc_vault_active',
    'title_prefix',
    'title_suffix',
    'zero_subtotal_payment_action',
    'zero_subtotal_payment_from_specific_countries',
  ])
  expect(data.availableStores).toEqual([{ store_code: 'default' }, { store_code: 'nl' }])
})

test('a configuration that another process wrote is seen after a reload', async () => {
  const other = await openContent({ databaseUrl: `sqlite:${folder}` })
  await other.writer.writeConfiguration({ ...configuration, title: 'Renamed' })
  await other.close()
  await content.reload()
  expect(content.configuration().title).toBe('Renamed')
})

test('a configuration that contradicts itself is refused and the old one stays, also after opening again', async () => {
  const broken = { ...configuration, defaultCountry: 'NL' }
  await expect(content.writer.writeConfiguration(broken)).rejects.toThrow(/contradicts itself:\nThe default country NL/)
  const again = await openContent({ databaseUrl: `sqlite:${folder}` })
  expect(again.configuration().views.map(({ code }) => code)).toEqual(['default', 'nl'])
  await again.close()
})
