import type { ReactNode } from 'react'
import { ListDesk } from '@/components/category/desk/list-desk'
import { Announcement } from '@/components/layout/announcement'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { SkipLink } from '@/components/layout/skip-link'
import { Wayfinder } from '@/components/layout/wayfinder'
import { Measuring } from '@/components/measuring/measuring'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { shopfront } from '@/lib/context/shopfront'

type Props = { children: ReactNode; params: Promise<{ context: string }> }

/** Header and footer around the pages of the shop. The build's stand-in gets neither: they would need the backend. */
export default async function ShopLayout({ children, params }: Props) {
  const shop = shopfront((await params).context)
  if (!shop) return children
  const menu = await getNavigation(shop.code)
  return (
    <>
      <SkipLink label={shop.t('common.skip')} />
      <Announcement shop={shop} />
      <Header shop={shop} menu={menu} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer shop={shop} menu={menu} />
      <Measuring shop={shop} />
      <Wayfinder />
      <ListDesk shop={{ context: shop.code, locale: shop.locale, currency: shop.currency, path: shop.path }} />
    </>
  )
}
