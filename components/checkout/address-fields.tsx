'use client'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useCommerce } from '@/components/cart/commerce'
import { Field, SelectField } from '@/components/cart/field'
import { Button } from '@/components/ui/button'
import type { DetailsForm } from '@/lib/checkout/details-form'
import { countryOf, type Directory } from '@/lib/checkout/directory'
import { isNumericPostcode } from '@/lib/checkout/postcode'
import styles from './address-fields.module.css'
import type { Bind } from './use-bind'

type Group = 'shipping' | 'billing'
type Props = { form: UseFormReturn<DetailsForm>; bind: Bind; group: Group; directory: Directory }

/** What few people need waits behind a link, until it is filled in or somebody asks for it. */
const rare = [
  ['company', 'organization'],
  ['street2', 'address-line2'],
] as const

/** An address as few fields as the country allows. */
export function AddressFields({ form, bind, group, directory }: Props) {
  const { t } = useCommerce()
  const [opened, setOpened] = useState<string[]>([])
  const { country: code, ...values } = form.watch(group)
  const country = countryOf(directory, code)
  const faults = form.formState.errors[group]
  const isOpen = (field: (typeof rare)[number][0]) =>
    opened.includes(field) || values[field] !== '' || Boolean(faults?.[field])
  const token = (name: string) => `${group} ${name}`
  const countryField = bind(`${group}.country`)

  return (
    <div className={styles.fields}>
      <Field {...bind(`${group}.name`)} label={t('checkout.field.name')} autoComplete={token('name')} />
      <SelectField
        {...countryField}
        label={t('checkout.field.country')}
        autoComplete={token('country')}
        options={directory.countries.map((each) => ({ value: each.code, label: each.name }))}
        onChange={async (event) => {
          await countryField.onChange(event)
          form.setValue(`${group}.region`, '')
          if (form.getFieldState(`${group}.postcode`).isTouched) await form.trigger(`${group}.postcode`)
        }}
      />
      <Field {...bind(`${group}.street`)} label={t('checkout.field.street')} autoComplete={token('address-line1')} />
      <div className={styles.pair}>
        <Field
          {...bind(`${group}.postcode`)}
          label={t('checkout.field.postcode')}
          {...(country?.postcodeOptional && { aside: t('checkout.field.optional') })}
          autoComplete={token('postal-code')}
          inputProps={{ inputMode: isNumericPostcode(code) ? 'numeric' : 'text', maxLength: 12 }}
        />
        <Field {...bind(`${group}.city`)} label={t('checkout.field.city')} autoComplete={token('address-level2')} />
      </div>
      {country && country.regions.length > 0 && (
        <SelectField
          {...bind(`${group}.region`)}
          label={t('checkout.field.region')}
          autoComplete={token('address-level1')}
          empty=""
          options={country.regions.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <Field
        {...bind(`${group}.telephone`)}
        label={t('checkout.field.telephone')}
        hint={t('checkout.field.telephoneHint')}
        type="tel"
        autoComplete={token('tel')}
      />
      {rare
        .filter(([field]) => isOpen(field))
        .map(([field, autocomplete]) => (
          <Field
            key={field}
            {...bind(`${group}.${field}`)}
            label={t(`checkout.field.${field}`)}
            aside={t('checkout.field.optional')}
            autoComplete={token(autocomplete)}
          />
        ))}
      <p className={styles.more}>
        {rare
          .filter(([field]) => !isOpen(field))
          .map(([field]) => (
            <Button key={field} look="plain" type="button" onClick={() => setOpened([...opened, field])}>
              {t(`checkout.more.${field}`)}
            </Button>
          ))}
      </p>
    </div>
  )
}
