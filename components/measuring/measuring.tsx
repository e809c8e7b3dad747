import type { Shopfront } from '@/lib/context/shopfront'
import { env } from '@/lib/env'
import { consentLabels } from './consent-labels'

/**
 * Says what is measured here, for the scripts that do it once the page is at rest; nothing of them is in the page. Without a
 * tag there is nothing to ask permission for.
 */
export function Measuring({ shop }: { shop: Shopfront }) {
  const { TAG_SCRIPT: tag, VITALS_SAMPLE: sample } = env
  if (!tag && sample === 0) return null
  return (
    <div
      hidden
      id="measuring"
      data-tag={tag}
      data-labels={tag && JSON.stringify(consentLabels(shop))}
      data-vitals={sample || undefined}
    />
  )
}

/** The way back to the choice, where there is one. */
export function ConsentLink({ shop, className }: { shop: Shopfront; className?: string | undefined }) {
  if (!env.TAG_SCRIPT) return null
  return (
    <button type="button" className={className} data-consent="">
      {shop.t('consent.settings')}
    </button>
  )
}
