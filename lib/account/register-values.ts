import type { CustomerCreateInput } from '@/graphql/generated/types'
import type { RegisterField } from './account-settings'

/** Codes that Magento keeps in fields of their own. */
const own = new Set(['date_of_birth', 'dob', 'gender'])

/** A form with nothing filled in yet. */
export const registerDefaults = (fields: RegisterField[]): Record<string, string> => ({
  name: '',
  email: '',
  password: '',
  newsletter: '',
  ...Object.fromEntries(fields.map(({ code }) => [code, ''])),
})

/** What the merchant's own fields were filled with, as Magento wants it. */
export function customValues(values: Record<string, string>, fields: RegisterField[]): Partial<CustomerCreateInput> {
  const birth = values.date_of_birth || values.dob
  const custom = fields.filter(({ code }) => !own.has(code) && values[code])
  return {
    ...(birth && { date_of_birth: birth }),
    ...(values.gender && { gender: Number(values.gender) }),
    ...(custom.length > 0 && {
      custom_attributes: custom.map(({ code, kind }) =>
        kind === 'select'
          ? { attribute_code: code, selected_options: [{ value: values[code] ?? '' }] }
          : { attribute_code: code, value: values[code] ?? '' },
      ),
    }),
  }
}
