import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { smallConfiguration } from './small-shop.ts'

/** A shop with something to agree to, a form that proves a person, and pages in two languages. */
export const contentConfiguration: StoreConfigurationInput = {
  ...smallConfiguration,
  allowedCountries: ['US', 'NL', 'DE'],
  checkout: {
    agreements: [
      { id: 1, name: 'Terms', content: 'Be kind.', checkboxText: 'I agree', mode: 'MANUAL' },
      {
        id: 2,
        name: 'Voorwaarden',
        content: '<p>Wees <b>lief</b><script>alert(1)</script></p>',
        checkboxText: 'Akkoord',
        isHtml: true,
        views: ['nl'],
      },
      { id: 3, name: 'Old', content: 'x', checkboxText: 'x', isActive: false },
    ],
  },
  recaptcha: { websiteKey: 'public-key', forms: ['CONTACT', 'CUSTOMER_LOGIN'] },
}

export const contentCatalogue: CatalogueInput = {
  pages: [
    {
      identifier: 'about',
      title: 'About',
      contentHeading: 'Who we are',
      content: '<p>We are small.<script>alert(1)</script></p>',
      metaDescription: 'A small shop',
      translations: { nl: { title: 'Over ons', content: '<p>Wij zijn klein.</p>' } },
    },
  ],
  blocks: [{ identifier: 'footer', title: 'Footer', content: '<p>© us</p>' }],
}
