import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountPage } from '@/components/account/account-page'
import { getAccountSettings, getRegisterFields } from '@/lib/account/get-account-settings'
import { placeAt, placeList } from '@/lib/account/places'
import { getDirectory } from '@/lib/checkout/get-directory'
import { shopfront } from '@/lib/context/shopfront'
import { pageAddress } from '@/lib/routing/page-state'

type Props = { params: Promise<{ context: string; place?: string[] }> }

export const instant = false

export function generateStaticParams() {
  return placeList.map(({ path }) => ({ place: path ? [path] : [] }))
}

async function read(params: Props['params']) {
  const { context, place = [] } = await params
  return { shop: shopfront(context), place: placeAt(pageAddress(place).path.join('/')) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { shop, place } = await read(params)
  return { title: shop && place ? shop.t(`account.place.${place.key}`) : null, robots: { index: false } }
}

/** The account's pages are the same for everybody: whose they are, only the browser learns. A query changes nothing here. */
export default async function Account({ params }: Props) {
  const { shop, place } = await read(params)
  if (!shop || !place) notFound()
  const [settings, directory] = await Promise.all([getAccountSettings(shop.code), getDirectory(shop.code)])
  if (!settings || !directory) notFound()
  const fields = place.key === 'register' ? await getRegisterFields(shop.code) : []
  return <AccountPage shop={shop} place={place} settings={settings} directory={directory} fields={fields} />
}
