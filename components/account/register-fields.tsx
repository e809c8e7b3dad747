'use client'
import type { ComponentProps } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Field, SelectField } from '@/components/cart/field'
import type { RegisterField } from '@/lib/account/account-settings'

type Bound = Partial<ComponentProps<typeof Field>>
type Props = { fields: RegisterField[]; bind: (name: string) => Bound }

const tokens: Record<string, string> = { date_of_birth: 'bday', dob: 'bday', gender: 'sex' }

/** The fields of the merchant's own form, each as its kind wants. */
export function RegisterFields({ fields, bind }: Props) {
  const { t } = useCommerce()
  return fields.map(({ code, label, kind, options }) => {
    const shared = { ...bind(code), label, autoComplete: tokens[code] ?? 'off' }
    if (kind === 'select') return <SelectField key={code} {...shared} options={options} empty="" />
    if (kind === 'boolean') {
      const answers = [
        { value: '1', label: t('account.yes') },
        { value: '0', label: t('account.no') },
      ]
      return <SelectField key={code} {...shared} options={answers} empty="" />
    }
    return <Field key={code} {...shared} type={kind === 'date' ? 'date' : 'text'} multiline={kind === 'multiline'} />
  })
}
