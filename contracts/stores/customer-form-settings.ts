/** Which fields the forms of customers have. Names in brackets are Magento's paths below customer/address. */
import { z } from 'zod'

const shown = z.enum(['no', 'optional', 'required'])
/** Magento takes several answers as a list: "Mr.;Mrs.;". None means free text. */
const answers = z.array(z.string()).default([])

export const customerFormSettings = z.object({
  /** [prefix_show], [prefix_options] */
  prefix: shown.default('no'),
  prefixOptions: answers,
  /** [middlename_show]: Magento never requires it. */
  middlename: z.enum(['no', 'optional']).default('no'),
  /** [suffix_show], [suffix_options] */
  suffix: shown.default('no'),
  suffixOptions: answers,
  /** [dob_show] */
  dob: shown.default('no'),
  /** [taxvat_show] */
  taxvat: shown.default('no'),
  /** [gender_show] */
  gender: shown.default('no'),
  /** [company_show] */
  company: shown.default('optional'),
  /** [fax_show] */
  fax: shown.default('no'),
})
