import type { SearchLabels } from './search-labels'

/** What the overlay must know of the variant it runs in; plain, so that it crosses into the browser. */
export type SearchShop = { context: string; locale: string; currency: string; path: string }

export type SearchOverlayProps = {
  open: boolean
  onClose: () => void
  /** The search page; the form goes there without suggestions too. */
  action: string
  labels: SearchLabels
  shop: SearchShop
}
