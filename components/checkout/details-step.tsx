'use client'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import { Button } from '@/components/ui/button'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import { formAddress } from '@/lib/checkout/cart-address'
import { blankDetails, type DetailsForm } from '@/lib/checkout/details-form'
import type { Directory } from '@/lib/checkout/directory'
import { readDraft, writeDraft } from '@/lib/checkout/draft'
import { resolveDetails } from '@/lib/checkout/resolve-details'
import { AddressFields } from './address-fields'
import styles from './details-step.module.css'
import { FaultSummary } from './fault-summary'
import { useBind } from './use-bind'
import { useSaveDetails } from './use-save-details'

type Props = { cart: CheckoutCartFragment; directory: Directory; onDone: () => void }

/** What was typed in this tab, else what the cart knows, else nothing but the shop's country. */
function startingPoint(cart: CheckoutCartFragment, directory: Directory): DetailsForm {
  const draft = readDraft(window.sessionStorage)
  if (draft) return draft
  const blank = blankDetails(directory)
  const address = cart.shipping_addresses[0] ?? cart.billing_address
  return { ...blank, email: cart.email ?? '', shipping: address ? formAddress(address) : blank.shipping }
}

/** Who gets it and where: eight fields at most, the rest behind links. */
export function DetailsStep({ cart, directory, onDone }: Props) {
  const { t } = useCommerce()
  const [faults, setFaults] = useState<string[]>([])
  const form = useForm<DetailsForm>({
    defaultValues: startingPoint(cart, directory),
    mode: 'onTouched',
    resolver: resolveDetails(directory),
  })
  const bind = useBind(form, directory)
  const save = useSaveDetails(cart)
  const billingSame = form.watch('billingSame')

  useEffect(() => {
    const watching = form.watch((values) => writeDraft(window.sessionStorage, values as DetailsForm))
    return () => watching.unsubscribe()
  }, [form])

  const submit = form.handleSubmit(async (details) => {
    setFaults([])
    const refused = await save(details)
    if (refused.length === 0) return onDone()
    for (const { field, message } of refused) if (field) form.setError(field, { type: 'backend', message })
    const first = refused.find(({ field }) => field)?.field
    // What names no field often only follows from what does: no address without its phone number.
    if (first) setTimeout(() => form.setFocus(first))
    else setFaults(refused.map(({ message }) => message))
  })

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <FaultSummary title={t('checkout.fault.server')} faults={faults} />
      <Field
        {...bind('email')}
        label={t('checkout.field.email')}
        hint={t('checkout.field.emailHint')}
        type="email"
        autoComplete="email"
        inputProps={{ inputMode: 'email', autoCapitalize: 'none', spellCheck: false }}
      />
      <AddressFields form={form} bind={bind} group="shipping" directory={directory} />
      <label className={styles.same}>
        <input type="checkbox" {...form.register('billingSame')} />
        {t('checkout.billing.same')}
      </label>
      {!billingSame && (
        <fieldset className={styles.billing}>
          <legend>{t('checkout.billing.title')}</legend>
          <AddressFields form={form} bind={bind} group="billing" directory={directory} />
        </fieldset>
      )}
      <Button disabled={form.formState.isSubmitting} aria-busy={form.formState.isSubmitting}>
        {form.formState.isSubmitting ? t('checkout.details.saving') : t('checkout.details.action')}
      </Button>
    </form>
  )
}
