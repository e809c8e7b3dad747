'use client'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import { useCommerce } from '@/components/cart/commerce'
import { type DetailsForm, type FieldFault, maxLength } from '@/lib/checkout/details-form'
import { countryOf, type Directory } from '@/lib/checkout/directory'
import { postcodeExample } from '@/lib/checkout/postcode'

/** Ties a field to the form: its value, its events, and the text of what is wrong with it. */
export function useBind(form: UseFormReturn<DetailsForm>, directory: Directory) {
  const { t } = useCommerce()
  const { register, getFieldState, formState, getValues } = form

  return (name: FieldPath<DetailsForm>) => {
    const { ref, ...events } = register(name)
    const { error } = getFieldState(name, formState)
    const code = getValues(name.startsWith('billing.') ? 'billing.country' : 'shipping.country')
    const values = { country: countryOf(directory, code)?.name ?? code, example: postcodeExample(code), max: maxLength }
    // A fault of ours is a key; the backend sends a sentence.
    const fault =
      error?.type === 'refused' ? t(`checkout.fault.${error.message as FieldFault}`, values) : error?.message
    return { ...events, inputRef: ref, ...(fault && { fault }) }
  }
}

export type Bind = ReturnType<typeof useBind>
