'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import {
  useCreateCustomerAddressMutation,
  useCustomerAddressesQuery,
  useUpdateCustomerAddressMutation,
} from '@/graphql/generated/hooks'
import type { AddressEntryFragment, CustomerAddressInput } from '@/graphql/generated/types'
import styles from './account.module.css'
import { AddressCard } from './address-card'
import { AddressForm } from './address-form'
import { Loaded } from './loaded'
import type { PlaceProps } from './place-props'

/** The address book: defaults are chosen in the list itself. */
export default function Addresses({ directory }: PlaceProps) {
  const { t } = useCommerce()
  const [open, setOpen] = useState<AddressEntryFragment | 'new' | null>(null)
  const result = useCustomerAddressesQuery({ fetchPolicy: 'cache-and-network' })
  const [create] = useCreateCustomerAddressMutation()
  const [update] = useUpdateCustomerAddressMutation()
  const save = async (address: CustomerAddressInput) => {
    if (open === 'new') await create({ variables: { address } })
    else if (open?.id) await update({ variables: { id: open.id, address } })
    await result.refetch()
  }
  if (open !== null) {
    const known = open === 'new' ? null : open
    return <AddressForm address={known} directory={directory} save={save} onClose={() => setOpen(null)} />
  }
  return (
    <Loaded result={result}>
      {({ customer }) => {
        const book = (customer?.addresses ?? []).filter((address) => address !== null)
        return (
          <div className={styles.stackWide}>
            {book.length === 0 && <p className={styles.muted}>{t('account.addresses.none')}</p>}
            <ul className={styles.cards}>
              {book.map((address) => (
                <AddressCard
                  key={address.id}
                  address={address}
                  directory={directory}
                  onEdit={() => setOpen(address)}
                  onChanged={() => result.refetch()}
                />
              ))}
            </ul>
            <p>
              <Button type="button" onClick={() => setOpen('new')}>
                {t('account.addresses.add')}
              </Button>
            </p>
          </div>
        )
      }}
    </Loaded>
  )
}
