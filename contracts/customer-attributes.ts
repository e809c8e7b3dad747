/**
 * What a customer and an address consist of, as Magento's forms know it: the attributes a fresh installation has, with
 * what the configuration shows and requires. The catalogue answers forms with it, the customer service checks by it.
 */
import { regionsOf } from './regions.ts'
import type { StoreConfiguration } from './stores.ts'

export type CustomerEntity = 'customer' | 'customer_address'
export type ValidationRule = {
  name: 'MAX_TEXT_LENGTH' | 'MIN_TEXT_LENGTH' | 'INPUT_VALIDATION' | 'DATE_RANGE_MIN' | 'DATE_RANGE_MAX'
  value: string
}

export type CustomerAttribute = {
  entity: CustomerEntity
  code: string
  label: string
  input: 'text' | 'textarea' | 'date' | 'select' | 'multiselect' | 'multiline' | 'hidden' | 'boolean'
  required: boolean
  /** Part of forms. What the shop does not ask for is known, but not shown. */
  visible: boolean
  sortOrder: number
  inputFilter: 'NONE' | 'TRIM' | 'DATE'
  rules: ValidationRule[]
  /** Lines of a street. */
  lines: number
  options: { label: string; value: string }[]
  /** Added by the shop: its values are kept beside what Magento knows, as custom attributes. */
  isOwn: boolean
}

/** Which entity a form is about. A form that is not here is none of the shop's. */
export const customerForms: Record<string, CustomerEntity> = {
  customer_account_create: 'customer',
  customer_account_edit: 'customer',
  checkout_register: 'customer',
  customer_register_address: 'customer_address',
  customer_address_create: 'customer_address',
  customer_address_edit: 'customer_address',
}

const upTo255: ValidationRule[] = [
  { name: 'MAX_TEXT_LENGTH', value: '255' },
  { name: 'MIN_TEXT_LENGTH', value: '1' },
]

type Entry = Pick<CustomerAttribute, 'code' | 'label' | 'sortOrder'> & Partial<CustomerAttribute>

const complete =
  (entity: CustomerEntity) =>
  (entry: Entry): CustomerAttribute => ({
    entity,
    input: 'text',
    required: false,
    visible: true,
    inputFilter: 'NONE',
    rules: [],
    lines: 1,
    options: [],
    isOwn: false,
    ...entry,
  })

/** The numbers Magento keeps a gender as. */
export const genders = [
  { label: 'Male', value: '1' },
  { label: 'Female', value: '2' },
  { label: 'Not Specified', value: '3' },
]

/** Names: the same in both entities but for their places. */
function names(forms: StoreConfiguration['customerForms'], firstPlace: number, inputFilter: 'NONE' | 'TRIM'): Entry[] {
  const place = (step: number) => firstPlace + step * 10
  return [
    { code: 'prefix', label: 'Name Prefix', sortOrder: place(0), ...asked(forms.prefix) },
    { code: 'firstname', label: 'First Name', sortOrder: place(1), required: true, rules: upTo255, inputFilter },
    { code: 'middlename', label: 'Middle Name/Initial', sortOrder: place(2), ...asked(forms.middlename) },
    { code: 'lastname', label: 'Last Name', sortOrder: place(3), required: true, rules: upTo255, inputFilter },
    { code: 'suffix', label: 'Name Suffix', sortOrder: place(4), ...asked(forms.suffix) },
  ]
}

const asked = (shown: 'no' | 'optional' | 'required') => ({ visible: shown !== 'no', required: shown === 'required' })

/** Every attribute of a customer or an address, in the order of their forms; country names in the language of `locale`. */
export function customerAttributes(
  entity: CustomerEntity,
  configuration: StoreConfiguration,
  locale = 'en_US',
): CustomerAttribute[] {
  const entries = entity === 'customer' ? ofCustomer(configuration) : ofAddress(configuration, locale)
  const own = configuration.accounts.attributes
    .filter((attribute) => attribute.entity === entity)
    .map((attribute): Entry => ({ ...attribute, isOwn: true }))
  return [...entries, ...own].map(complete(entity)).sort((a, b) => a.sortOrder - b.sortOrder)
}

function ofCustomer({ customerForms: forms }: StoreConfiguration): Entry[] {
  const email: ValidationRule[] = [{ name: 'INPUT_VALIDATION', value: 'email' }]
  const date: ValidationRule[] = [{ name: 'INPUT_VALIDATION', value: 'date' }]
  const upTo: ValidationRule[] = [{ name: 'MAX_TEXT_LENGTH', value: '255' }]
  return [
    ...names(forms, 30, 'TRIM'),
    { code: 'email', label: 'Email', sortOrder: 80, required: true, rules: email },
    {
      code: 'dob',
      label: 'Date of Birth',
      sortOrder: 90,
      input: 'date',
      inputFilter: 'DATE',
      rules: date,
      ...asked(forms.dob),
    },
    { code: 'taxvat', label: 'Tax/VAT Number', sortOrder: 100, rules: upTo, ...asked(forms.taxvat) },
    { code: 'gender', label: 'Gender', sortOrder: 110, input: 'select', options: genders, ...asked(forms.gender) },
  ]
}

function ofAddress({ customerForms: forms, checkout, allowedCountries }: StoreConfiguration, locale: string): Entry[] {
  const countryNames = new Intl.DisplayNames([locale.replace('_', '-')], { type: 'region' })
  const countries = allowedCountries.map((code) => ({ label: countryNames.of(code) ?? code, value: code }))
  const regions = allowedCountries.flatMap((country) =>
    regionsOf(country).map(({ id, name }) => ({ label: name, value: String(id) })),
  )
  return [
    ...names(forms, 10, 'NONE'),
    { code: 'company', label: 'Company', sortOrder: 60, rules: upTo255, ...asked(forms.company) },
    {
      code: 'street',
      label: 'Street Address',
      sortOrder: 70,
      input: 'multiline',
      required: true,
      rules: upTo255,
      lines: checkout.streetLines,
    },
    { code: 'city', label: 'City', sortOrder: 80, required: true, rules: upTo255 },
    { code: 'country_id', label: 'Country', sortOrder: 90, input: 'select', required: true, options: countries },
    { code: 'region', label: 'State/Province', sortOrder: 100 },
    { code: 'region_id', label: 'State/Province', sortOrder: 100, input: 'hidden', options: regions },
    { code: 'postcode', label: 'Zip/Postal Code', sortOrder: 110 },
    { code: 'telephone', label: 'Phone Number', sortOrder: 120, required: checkout.telephoneRequired, rules: upTo255 },
    { code: 'fax', label: 'Fax', sortOrder: 130, rules: upTo255, ...asked(forms.fax) },
    { code: 'vat_id', label: 'VAT Number', sortOrder: 140 },
  ]
}
