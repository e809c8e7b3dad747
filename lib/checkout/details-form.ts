import { z } from 'zod'
import { countryOf, type Directory } from './directory'
import { isPostcode } from './postcode'
import { splitName } from './split-name'

/** Why a field is not accepted: the key of its text under `checkout.fault`. */
export type FieldFault =
  | 'emailMissing'
  | 'emailAt'
  | 'emailDomain'
  | 'nameMissing'
  | 'nameLast'
  | 'streetMissing'
  | 'cityMissing'
  | 'postcodeMissing'
  | 'postcodeShape'
  | 'regionMissing'
  | 'countryMissing'
  | 'telephoneMissing'
  | 'telephoneShape'
  | 'tooLong'

/** Magento's columns hold 255 characters; a name or street that long is a mistake. */
export const maxLength = 120

const fault = (name: FieldFault) => name
const text = () => z.string().trim().max(maxLength, fault('tooLong'))
const needed = (missing: FieldFault) => text().min(1, fault(missing))

function addressSchema(directory: Directory) {
  return z
    .object({
      name: needed('nameMissing').refine((name) => !name || splitName(name).lastname !== '', fault('nameLast')),
      company: text(),
      country: needed('countryMissing'),
      street: needed('streetMissing'),
      street2: text(),
      postcode: text(),
      city: needed('cityMissing'),
      region: z.string(),
      // Magento asks for it unless told otherwise, and has no way to say so beforehand.
      telephone: needed('telephoneMissing').refine(
        (number) => !number || (number.match(/\d/g)?.length ?? 0) >= 5,
        fault('telephoneShape'),
      ),
    })
    .check(({ value, issues }) => {
      const country = countryOf(directory, value.country)
      const add = (field: string, message: FieldFault) =>
        issues.push({ code: 'custom', path: [field], message, input: value })
      if (!country) return void add('country', 'countryMissing')
      if (!value.postcode && !country.postcodeOptional) add('postcode', 'postcodeMissing')
      else if (value.postcode && !isPostcode(value.postcode, country.code)) add('postcode', 'postcodeShape')
      if (country.regions.length > 0 && !country.regions.some(({ id }) => String(id) === value.region)) {
        add('region', 'regionMissing')
      }
    })
}

const email = needed('emailMissing')
  .refine((address) => !address || address.includes('@'), fault('emailAt'))
  .refine((address) => !address.includes('@') || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address), fault('emailDomain'))

/** What a shopper must tell us for a delivery, by the rules of the countries the shop sends to. */
export function detailsSchema(directory: Directory) {
  const address = addressSchema(directory)
  return z.discriminatedUnion('billingSame', [
    z.object({ email, shipping: address, billingSame: z.literal(true), billing: z.unknown() }),
    z.object({ email, shipping: address, billingSame: z.literal(false), billing: address }),
  ])
}

export type AddressForm = z.infer<ReturnType<typeof addressSchema>>
export type DetailsForm = { email: string; shipping: AddressForm; billingSame: boolean; billing: AddressForm }

/** Nothing filled in yet but the shop's country. */
export function blankDetails(directory: Directory): DetailsForm {
  const address: AddressForm = {
    name: '',
    company: '',
    country: directory.defaultCountry,
    street: '',
    street2: '',
    postcode: '',
    city: '',
    region: '',
    telephone: '',
  }
  return { email: '', shipping: address, billingSame: true, billing: { ...address } }
}

/** What is wrong with the details, by the name of the field (`shipping.postcode`), in the order of the form. */
export function detailsFaults(details: DetailsForm, directory: Directory): Record<string, FieldFault> {
  const parsed = detailsSchema(directory).safeParse(details)
  const faults: Record<string, FieldFault> = {}
  for (const { path, message } of parsed.error?.issues ?? []) faults[path.join('.')] ??= message as FieldFault
  return faults
}
