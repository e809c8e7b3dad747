import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { arrival, arrivalDays, arrivalHolds } from '@/lib/catalog/arrival'
import { deliveryCost } from '@/lib/catalog/delivery-words'
import { listPages } from '@/lib/content/list-pages'
import { contextOf } from '@/lib/context/context'
import { getToday } from '@/lib/context/get-today'
import type { Shopfront } from '@/lib/context/shopfront'
import { ArrivalDays } from './arrival-days'

type Props = { shop: Shopfront; kind: 'sent' | 'download' | 'service'; className: string | undefined }

/**
 * Delivery and returns beside the buy button: the day, the cost, the way back, with the way to the merchant's own pages about
 * them where they exist.
 */
export async function Promises({ shop, kind, className }: Props) {
  const { t, href, locale } = shop
  if (kind !== 'sent') {
    return (
      <ul className={className}>
        <li>
          <Icon name="check" />
          <span>{t(kind === 'download' ? 'arrival.download' : 'arrival.service')}</span>
        </li>
      </ul>
    )
  }
  const pages = await listPages(shop.code, 'help')
  const linkTo = (names: string[], text: string) => {
    const page = pages.find(({ identifier }) => names.includes(identifier))
    return page ? <Link href={href(page.identifier)}>{text}</Link> : <span>{text}</span>
  }
  const delivery = contextOf(shop.code)?.storefront.delivery
  const now = await getToday()
  const cost = delivery && deliveryCost(delivery, shop)
  return (
    <ul className={className}>
      <li>
        <Icon name="truck" />
        <span>
          {delivery && (
            <b>
              <ArrivalDays
                delivery={delivery}
                locale={locale}
                days={arrivalDays(arrival(now, delivery), locale)}
                until={arrivalHolds(now, delivery)}
                text={t('arrival.arrives', { days: '{days}' })}
              />
            </b>
          )}
          {linkTo(['shipping', 'delivery', 'customer-service'], cost || t('product.delivery'))}
        </span>
      </li>
      <li>
        <Icon name="return" />
        {linkTo(['returns', 'customer-service'], t('product.returns'))}
      </li>
    </ul>
  )
}
