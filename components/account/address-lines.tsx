'use client'
import type { AddressEntryFragment } from '@/graphql/generated/types'
import { countryOf, type Directory } from '@/lib/checkout/directory'
import { placeLine } from '@/lib/checkout/place-line'
import styles from './address-lines.module.css'

/** An address as it stands on a parcel. */
export function AddressLines({ address, directory }: { address: AddressEntryFragment; directory: Directory }) {
  const { country_code: code, region, city, postcode } = address
  const lines = [
    `${address.firstname ?? ''} ${address.lastname ?? ''}`.trim(),
    address.company,
    ...(address.street ?? []),
    placeLine({ city: city ?? '', postcode: postcode ?? null, region: region?.region ?? null, country: code ?? null }),
    code ? (countryOf(directory, code)?.name ?? code) : null,
    address.telephone,
  ].filter((line): line is string => Boolean(line))
  return (
    <address className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and they never change places
        <span key={index}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </address>
  )
}
