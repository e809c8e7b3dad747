'use client'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useCommerce } from '@/components/cart/commerce'
import type { Fault } from '@/lib/account/account-form'
import { faultText } from '@/lib/cart/fault-text'
import type { Translator } from '@/lib/messages/translator'

type Values = Record<string, string>
type Rules<Form> = Partial<Record<keyof Form & string, (value: string, values: Values) => Fault | null>>

function textOf(fault: Fault, t: Translator): string {
  if (fault.key === 'password.short') return t('account.password.short', { count: fault.count })
  if (fault.key === 'password.rule') {
    return t('account.password.rule', { length: fault.length, classes: fault.classes })
  }
  return t(`account.${fault.key}`)
}

/**
 * A form of texts: checks each field when it is left and again while it is mended, keeps what was typed when the backend
 * refuses, and says why. `submit` answers the text of a refusal, or nothing when all went well.
 */
export function useAccountForm<Form extends Values>(
  defaultValues: Form,
  rules: Rules<Form>,
  submit: (values: Form) => Promise<string | undefined | null>,
) {
  const { t } = useCommerce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const form = useForm<Values>({ defaultValues, mode: 'onTouched' })

  const bind = (name: keyof Form & string) => {
    const rule = rules[name]
    const { ref, ...events } = form.register(name, {
      validate: (value, values) => {
        const fault = rule?.(String(value ?? ''), values) ?? null
        return fault === null || textOf(fault, t)
      },
    })
    const message = form.formState.errors[name]?.message
    return { ...events, inputRef: ref, ...(message && { fault: String(message) }) }
  }

  const onSubmit = form.handleSubmit(async (values) => {
    setRefusal(null)
    setDone(false)
    try {
      const refused = await submit(values as Form)
      setRefusal(refused ?? null)
      setDone(!refused)
    } catch (error) {
      setRefusal(faultText(error, t))
    }
  })

  return { form, bind, onSubmit, refusal, done, busy: form.formState.isSubmitting }
}
