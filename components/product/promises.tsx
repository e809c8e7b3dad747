import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { listPages } from '@/lib/content/list-pages'
import type { Shopfront } from '@/lib/context/shopfront'

/** Delivery and returns beside the buy button, with the way to the merchant's own pages about them where they exist. */
export async function Promises({ shop, className }: { shop: Shopfront; className: string | undefined }) {
  const { t, href } = shop
  const pages = await listPages(shop.code, 'help')
  const linkTo = (names: string[], text: string) => {
    const page = pages.find(({ identifier }) => names.includes(identifier))
    return page ? <Link href={href(page.identifier)}>{text}</Link> : <span>{text}</span>
  }
  return (
    <ul className={className}>
      <li>
        <Icon name="truck" />
        {linkTo(['shipping', 'delivery', 'customer-service'], t('product.delivery'))}
      </li>
      <li>
        <Icon name="return" />
        {linkTo(['returns', 'customer-service'], t('product.returns'))}
      </li>
    </ul>
  )
}
