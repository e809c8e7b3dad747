'use client'
import type { PlacedAddressFragment } from '@/graphql/generated/types'
import { countryOf, type Directory } from '@/lib/checkout/directory'
import { placeLine } from '@/lib/checkout/place-line'

type Props = { title: string; address: PlacedAddressFragment; directory: Directory }

/** An address of an order, in the lines one would write on a parcel. */
export function PlacedAddress({ title, address, directory }: Props) {
  const { postcode, city, region, country_code } = address
  const country = country_code ? countryOf(directory, country_code)?.name : undefined
  const lines = [
    `${address.firstname} ${address.lastname}`,
    address.company,
    ...address.street,
    placeLine({ postcode, city, region, country: country_code }),
    country ?? country_code,
    address.telephone,
  ].filter((line): line is string => Boolean(line))
  return (
    <section>
      <h3>{title}</h3>
      <address style={{ fontStyle: 'normal' }}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </address>
    </section>
  )
}
