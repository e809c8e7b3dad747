import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { contentCatalogue, contentConfiguration } from '../../support/content-shop.ts'

describe.each(engines)('content on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, contentConfiguration, contentCatalogue)
  })
  afterAll(() => shop.close())
  const nl = { store: 'nl' }

  test('storeConfig answers for the store view of the header, availableStores for each in its order', async () => {
    const query =
      '{ storeConfig { store_code locale id base_currency_code website_code root_category_uid is_default_store } }'
    expect(await shop.data(query)).toEqual({
      storeConfig: {
        store_code: 'default',
        locale: 'en_US',
        id: 1,
        base_currency_code: 'USD',
        website_code: 'base',
        root_category_uid: 'Mg==',
        is_default_store: true,
      },
    })
    expect(await shop.data(query, {}, nl)).toMatchObject({ storeConfig: { store_code: 'nl', locale: 'nl_NL', id: 2 } })
    const all = '{ availableStores(useCurrentGroup: true) { store_code default_display_currency_code } }'
    expect(await shop.data(all)).toEqual({
      availableStores: [
        { store_code: 'default', default_display_currency_code: 'USD' },
        { store_code: 'nl', default_display_currency_code: 'EUR' },
      ],
    })
  })

  test('countries are those of the shop, with regions and names in the language of the store view', async () => {
    const query =
      '{ countries { id three_letter_abbreviation full_name_english full_name_locale available_regions { id code name } } }'
    const { countries } = await shop.data<{ countries: { id: string; full_name_locale: string }[] }>(query, {}, nl)
    expect(countries.map(({ id, full_name_locale }) => [id, full_name_locale])).toEqual([
      ['US', 'Verenigde Staten'],
      ['NL', 'Nederland'],
      ['DE', 'Duitsland'],
    ])
    expect(countries[0]).toMatchObject({
      available_regions: expect.arrayContaining([{ id: 12, code: 'CA', name: 'California' }]),
    })
    expect(countries[1]).toMatchObject({ available_regions: null })
    expect(countries[2]).toMatchObject({
      available_regions: expect.arrayContaining([{ id: 82, code: 'BER', name: 'Berlin' }]),
    })
  })

  test('country answers one, and refuses one that the shop does not have', async () => {
    expect(await shop.data('{ country(id: "NL") { two_letter_abbreviation } }')).toEqual({
      country: { two_letter_abbreviation: 'NL' },
    })
    const { data, errors } = await shop.ask('{ country(id: "FR") { id } }')
    expect(data).toEqual({ country: null })
    expect(errors?.[0]).toMatchObject({
      message: "The country isn't available.",
      extensions: { category: 'graphql-no-such-entity' },
    })
    expect((await shop.ask('{ country { id } }')).errors?.[0]?.message).toBe('Country "id" value should be specified')
  })

  test('currency names what may be chosen and the rates', async () => {
    const query =
      '{ currency { base_currency_code available_currency_codes default_display_currency_symbol exchange_rates { currency_to rate } } }'
    expect(await shop.data(query)).toEqual({
      currency: {
        base_currency_code: 'USD',
        available_currency_codes: ['USD', 'EUR'],
        default_display_currency_symbol: '$',
        exchange_rates: [
          { currency_to: 'USD', rate: 1 },
          { currency_to: 'EUR', rate: 0.9 },
        ],
      },
    })
  })

  test('cmsPage is found by identifier and by number, in the language of the store view, without scripts', async () => {
    const query =
      'query($key: String) { cmsPage(identifier: $key) { identifier title content content_heading meta_description url_key } }'
    expect(await shop.data(query, { key: 'about' })).toEqual({
      cmsPage: {
        identifier: 'about',
        url_key: 'about',
        title: 'About',
        content: '<p>We are small.</p>',
        content_heading: 'Who we are',
        meta_description: 'A small shop',
      },
    })
    expect(await shop.data('{ cmsPage(id: 1) { title content } }', {}, nl)).toEqual({
      cmsPage: { title: 'Over ons', content: '<p>Wij zijn klein.</p>' },
    })
    expect((await shop.ask('{ cmsPage(identifier: "nothing") { title } }')).errors?.[0]?.extensions?.category).toBe(
      'graphql-no-such-entity',
    )
  })

  test('cmsBlocks answers the ones there are and an error for the one there is not', async () => {
    const { data, errors } = await shop.ask(
      '{ cmsBlocks(identifiers: ["footer", "nothing"]) { items { identifier content } } }',
    )
    expect(data).toEqual({ cmsBlocks: { items: [{ identifier: 'footer', content: '<p>© us</p>' }, null] } })
    expect(errors?.[0]?.message).toBe('The CMS block with the "nothing" ID doesn\'t exist.')
  })

  test('checkoutAgreements are those of the store view; HTML in them is cleaned', async () => {
    const query = '{ checkoutAgreements { agreement_id name content checkbox_text is_html mode } }'
    expect(await shop.data(query)).toEqual({
      checkoutAgreements: [
        {
          agreement_id: 1,
          name: 'Terms',
          content: 'Be kind.',
          checkbox_text: 'I agree',
          is_html: false,
          mode: 'MANUAL',
        },
      ],
    })
    const { checkoutAgreements } = await shop.data<{ checkoutAgreements: object[] }>(query, {}, nl)
    expect(checkoutAgreements[1]).toMatchObject({ agreement_id: 2, content: '<p>Wees <b>lief</b></p>', mode: 'AUTO' })
  })

  test('recaptchaV3Config and recaptchaFormConfig name the forms that ask and the public key', async () => {
    const query = `{ recaptchaV3Config { is_enabled website_key forms minimum_score }
      contact: recaptchaFormConfig(formType: CONTACT) { is_enabled configurations { re_captcha_type website_key minimum_score } }
      newsletter: recaptchaFormConfig(formType: NEWSLETTER) { is_enabled configurations { website_key } } }`
    expect(await shop.data(query)).toEqual({
      recaptchaV3Config: {
        is_enabled: true,
        website_key: 'public-key',
        forms: ['CONTACT', 'CUSTOMER_LOGIN'],
        minimum_score: 0.5,
      },
      contact: {
        is_enabled: true,
        configurations: { re_captcha_type: 'RECAPTCHA_V3', website_key: 'public-key', minimum_score: 0.5 },
      },
      newsletter: { is_enabled: false, configurations: null },
    })
  })

  test('contactUs takes a question, refuses one without an address, and hears ten an hour from one place', async () => {
    const mutation = 'mutation($input: ContactUsInput!) { contactUs(input: $input) { status } }'
    const input = { name: 'Ann', email: 'ann@example.com', comment: 'Is it blue?' }
    expect(await shop.data(mutation, { input })).toEqual({ contactUs: { status: true } })
    const wrong = await shop.ask(mutation, { input: { ...input, email: 'ann' } })
    expect(wrong.errors?.[0]).toMatchObject({
      message: 'The email address is invalid. Verify the email address and try again.',
      extensions: { category: 'graphql-input' },
    })
    const more = await Promise.all(Array.from({ length: 11 }, () => shop.ask(mutation, { input })))
    expect(more.filter(({ errors }) => errors)).toHaveLength(2)
  })

  test('a public GET of content is tagged for those who keep it', async () => {
    const query = encodeURIComponent(
      '{ cmsPage(identifier: "about") { title } cmsBlocks(identifiers: ["footer"]) { items { title } } }',
    )
    const { headers } = await fetch(`${shop.url}/graphql?query=${query}`)
    expect(headers.get('cache-control')).toBe('public, max-age=86400, s-maxage=86400')
    expect(headers.get('x-magento-tags')?.split(',').sort()).toEqual([
      'cms_b',
      'cms_b_footer',
      'cms_p',
      'cms_p_1',
      'cms_p_about',
    ])
  })

  test('a merchandiser publishes a page, which is then found by its address, and takes it away', async () => {
    const save = 'mutation($page: JSON!) { saveCmsPage(page: $page) { identifier title } }'
    const page = { identifier: 'jobs', title: 'Jobs', content: '<p>Come.</p>' }
    expect(await shop.admin(save, { page }, 'Merchandisers')).toEqual({
      saveCmsPage: { identifier: 'jobs', title: 'Jobs' },
    })
    await shop.commerce.settle()
    const route = '{ route(url: "jobs") { type relative_url ... on CmsPage { title } } }'
    expect(await shop.data(route)).toEqual({ route: { type: 'CMS_PAGE', relative_url: 'jobs', title: 'Jobs' } })
    await expect(shop.admin(save, { page: { identifier: 'jobs' } })).rejects.toThrow(/title/)
    expect(await shop.admin('mutation { deleteCmsPage(identifier: "jobs") }')).toEqual({ deleteCmsPage: true })
    await expect(shop.admin('mutation { deleteCmsPage(identifier: "jobs") }')).rejects.toThrow(
      'There is no page "jobs".',
    )
    expect(await shop.admin('{ cmsPages }')).toEqual({ cmsPages: ['about'] })
  })

  test('one setting is changed by its path; a misspelt one and a contradiction are refused and change nothing', async () => {
    const set = 'mutation($path: String!, $value: JSON) { setConfiguration(path: $path, value: $value) }'
    expect(await shop.admin(set, { path: 'display.cms.breadcrumbs', value: false })).toEqual({
      setConfiguration: false,
    })
    expect(await shop.data('{ storeConfig { show_cms_breadcrumbs } }')).toEqual({
      storeConfig: { show_cms_breadcrumbs: 0 },
    })
    await expect(shop.admin(set, { path: 'display.cms.breadcrums', value: false })).rejects.toThrow(
      'There is no setting "display.cms.breadcrums".',
    )
    await expect(shop.admin(set, { path: 'defaultCountry', value: 'XX' })).rejects.toThrow('contradicts itself')
    await expect(shop.admin(set, { path: 'title', value: 3 })).rejects.toThrow(/title/)
    expect(await shop.admin('{ storeConfiguration(path: "defaultCountry") }')).toEqual({ storeConfiguration: 'US' })
    await expect(shop.admin(set, { path: 'title', value: 'x' }, 'Customer service')).rejects.toThrow(
      'needs "configuration"',
    )
  })
})
