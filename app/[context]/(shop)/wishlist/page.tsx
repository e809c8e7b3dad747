import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { GuestWishlist } from '@/components/wishlist/guest-wishlist'
import { buildContext } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import styles from './page.module.css'

type Props = { params: Promise<{ context: string }> }

export const instant = false

export function generateStaticParams() {
  return [{ context: buildContext }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = shopfront((await params).context)
  return shop ? { title: shop.t('wishlist.title'), robots: { index: false, follow: true } } : {}
}

/** What a visitor liked, without an account: the page is the same for everybody, the list is in the browser. */
export default async function WishlistPage({ params }: Props) {
  const { context } = await params
  if (context === buildContext) return null
  const shop = shopfront(context)
  if (!shop) notFound()
  const { t, href } = shop
  return (
    <div className={`frame ${styles.page}`}>
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        crumbs={[{ name: t('common.home'), href: href('') }]}
        here={t('wishlist.title')}
      />
      <h1>{t('wishlist.title')}</h1>
      <GuestWishlist shop={shop} />
    </div>
  )
}
