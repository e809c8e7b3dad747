import type { ReactNode } from 'react'
import { CheckoutChrome } from '@/components/checkout/checkout-chrome'
import { contextOf } from '@/lib/context/context'
import { translator } from '@/lib/messages/translator'

type Props = { children: ReactNode; params: Promise<{ context: string }> }

/** Nothing here leads away from the order but the shop's name and its address for questions. */
export default async function CheckoutLayout({ children, params }: Props) {
  const context = contextOf((await params).context)
  const t = translator(context?.storefront.locale ?? 'en')
  return (
    <CheckoutChrome
      home={context?.storefront.path || '/'}
      labels={{
        shop: t('common.shopName'),
        home: t('checkout.home'),
        secure: t('checkout.secure'),
        help: t('checkout.help'),
        skip: t('common.skip'),
      }}
    >
      {children}
    </CheckoutChrome>
  )
}
