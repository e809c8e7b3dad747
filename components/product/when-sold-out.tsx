import { Link } from '@/components/ui/link'
import { listPages } from '@/lib/content/list-pages'
import type { Shopfront } from '@/lib/context/shopfront'

/** What one may do when something is sold out: ask the shop, where it has a page for that. */
export async function WhenSoldOut({ shop }: { shop: Shopfront }) {
  const pages = await listPages(shop.code, 'help')
  const contact = pages.find(({ identifier }) => ['contact', 'contact-us', 'customer-service'].includes(identifier))
  if (!contact) return null
  return (
    <p>
      <Link href={shop.href(contact.identifier)}>{shop.t('buy.askWhenBack')}</Link>
    </p>
  )
}
