import 'server-only'
import { getPage } from './get-page'

/** Pages a shop usually has, by Magento's own identifiers and by plain words. Which of them exist is up to the merchant. */
const usual = {
  help: ['contact', 'contact-us', 'customer-service', 'shipping', 'delivery', 'returns', 'faq'],
  about: [
    'about',
    'about-us',
    'care',
    'privacy',
    'privacy-policy',
    'privacy-policy-cookie-restriction-mode',
    'terms',
    'accessibility',
    'imprint',
  ],
}

export type PageLink = { identifier: string; title: string }

/** The usual pages that exist in this shop, in a fixed order, so that help is always found at the same place. */
export async function listPages(contextCode: string, group: keyof typeof usual): Promise<PageLink[]> {
  const pages = await Promise.all(usual[group].map((identifier) => getPage(contextCode, identifier)))
  return pages.flatMap((page, index) => {
    const identifier = usual[group][index]
    return page?.title && identifier ? [{ identifier, title: page.content_heading || page.title }] : []
  })
}
