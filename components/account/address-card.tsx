'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { useDeleteCustomerAddressMutation, useUpdateCustomerAddressMutation } from '@/graphql/generated/hooks'
import type { AddressEntryFragment, CustomerAddressInput } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import type { Directory } from '@/lib/checkout/directory'
import styles from './account.module.css'
import { AddressLines } from './address-lines'
import { Refusal } from './form-parts'
import { SureDialog } from './sure-dialog'

type Props = {
  address: AddressEntryFragment
  directory: Directory
  onEdit: () => void
  onChanged: () => Promise<unknown>
}

/** One address with what can be done with it. */
export function AddressCard({ address, directory, onEdit, onChanged }: Props) {
  const { t } = useCommerce()
  const [sure, setSure] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [update, updating] = useUpdateCustomerAddressMutation()
  const [remove, removing] = useDeleteCustomerAddressMutation()
  const id = address.id ?? 0
  const street = address.street?.[0] ?? ''
  const isDefault = address.default_shipping || address.default_billing

  const run = async (change: () => Promise<unknown>) => {
    setTold(null)
    try {
      await change()
      await onChanged()
    } catch (error) {
      setTold(faultText(error, t))
    }
  }
  const make = (change: CustomerAddressInput) => run(() => update({ variables: { id, address: change } }))
  return (
    <li className={styles.card} aria-busy={updating.loading || removing.loading}>
      {address.default_shipping && <p className={styles.mark}>{t('account.addresses.isShipping')}</p>}
      {address.default_billing && <p className={styles.mark}>{t('account.addresses.isBilling')}</p>}
      <AddressLines address={address} directory={directory} />
      <div className={styles.actions}>
        <Button look="plain" type="button" onClick={onEdit} aria-label={t('account.addresses.editNamed', { street })}>
          {t('account.addresses.edit')}
        </Button>
        {!isDefault && (
          <Button
            look="plain"
            type="button"
            onClick={() => setSure(true)}
            aria-label={t('account.addresses.deleteNamed', { street })}
          >
            {t('account.addresses.delete')}
          </Button>
        )}
        {!address.default_shipping && (
          <Button look="plain" type="button" onClick={() => void make({ default_shipping: true })}>
            {t('account.addresses.makeShipping')}
          </Button>
        )}
        {!address.default_billing && (
          <Button look="plain" type="button" onClick={() => void make({ default_billing: true })}>
            {t('account.addresses.makeBilling')}
          </Button>
        )}
      </div>
      <Refusal text={told} />
      {sure && (
        <SureDialog
          title={t('account.addresses.deleteTitle')}
          yes={t('account.addresses.deleteYes')}
          onClose={() => setSure(false)}
          onYes={() => {
            setSure(false)
            void run(() => remove({ variables: { id } }))
          }}
        >
          <AddressLines address={address} directory={directory} />
        </SureDialog>
      )}
    </li>
  )
}
