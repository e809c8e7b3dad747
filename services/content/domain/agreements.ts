import type { StoreConfiguration } from '../../../contracts/stores.ts'

/** Magento's CheckoutAgreement, one each that this store view asks for; none when they are switched off. */
export function agreementsOf({ checkout }: StoreConfiguration, view: string, clean: (html: string) => Promise<string>) {
  if (!checkout.agreementsEnabled) return []
  return checkout.agreements
    .filter(({ isActive, views }) => isActive && (views.length === 0 || views.includes(view)))
    .map((agreement) => ({
      agreement_id: agreement.id,
      name: agreement.name,
      content: () => (agreement.isHtml ? clean(agreement.content) : agreement.content),
      content_height: agreement.contentHeight,
      checkbox_text: agreement.checkboxText,
      is_html: agreement.isHtml,
      mode: agreement.mode,
    }))
}
