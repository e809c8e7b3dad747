'use client'
import { useCommerce } from '@/components/cart/commerce'
import { Field, SelectField } from '@/components/cart/field'
import { Button } from '@/components/ui/button'
import type { AddressEntryFragment, CustomerAddressInput } from '@/graphql/generated/types'
import { missingFault, nameFault } from '@/lib/account/account-form'
import { addressInput, addressValues } from '@/lib/account/address-form'
import { countryOf, type Directory } from '@/lib/checkout/directory'
import styles from './account.module.css'
import { Refusal, Submit } from './form-parts'
import { useAccountForm } from './use-account-form'

type Props = {
  address: AddressEntryFragment | null
  directory: Directory
  save: (input: CustomerAddressInput) => Promise<unknown>
  onClose: () => void
}

/** A new address, or another form of one that is known. */
export function AddressForm({ address, directory, save, onClose }: Props) {
  const { t } = useCommerce()
  const chosen = (values: Record<string, string>) => countryOf(directory, values.country ?? '')
  const { form, bind, onSubmit, refusal, busy } = useAccountForm(
    addressValues(address, directory),
    {
      name: nameFault,
      street: missingFault,
      city: missingFault,
      telephone: missingFault,
      postcode: (value, values) => (chosen(values)?.postcodeOptional ? null : missingFault(value)),
      region: (value, values) => (chosen(values)?.regions.length ? missingFault(value) : null),
    },
    async (values) => {
      await save(addressInput(values, directory))
      onClose()
      return null
    },
  )
  const country = countryOf(directory, form.watch('country') ?? '')
  const optional = t('account.optional')
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <h2>{address ? t('account.addresses.editTitle') : t('account.addresses.newTitle')}</h2>
      <Refusal text={refusal} />
      <Field {...bind('name')} label={t('account.addresses.name')} autoComplete="name" />
      <Field {...bind('company')} label={t('account.addresses.company')} aside={optional} autoComplete="organization" />
      <SelectField
        {...bind('country')}
        label={t('account.addresses.country')}
        autoComplete="country"
        options={directory.countries.map((one) => ({ value: one.code, label: one.name }))}
      />
      <Field {...bind('street')} label={t('account.addresses.street')} autoComplete="address-line1" />
      <Field
        {...bind('street2')}
        label={t('account.addresses.street2')}
        aside={optional}
        autoComplete="address-line2"
      />
      <div className={styles.pair}>
        <Field
          {...bind('postcode')}
          label={t('account.addresses.postcode')}
          {...(country?.postcodeOptional && { aside: optional })}
          autoComplete="postal-code"
        />
        <Field {...bind('city')} label={t('account.addresses.city')} autoComplete="address-level2" />
      </div>
      {country && country.regions.length > 0 && (
        <SelectField
          {...bind('region')}
          label={t('account.addresses.region')}
          autoComplete="address-level1"
          empty=""
          options={country.regions.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <Field
        {...bind('telephone')}
        label={t('account.addresses.telephone')}
        hint={t('account.addresses.telephoneHint')}
        type="tel"
        autoComplete="tel"
      />
      <div className={styles.actions}>
        <Submit busy={busy}>{t('account.save')}</Submit>
        <Button look="plain" type="button" onClick={onClose}>
          {t('account.cancel')}
        </Button>
      </div>
    </form>
  )
}
