import { z } from 'zod'

/** Where orders can be fetched: a source of Magento's inventory that is used as a pickup location. */
export const pickupPoint = z.object({
  code: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'a code of letters, digits, "-" and "_"'),
  name: z.string().min(1).max(255),
  enabled: z.boolean().default(true),
  description: z.string().nullable().default(null),
  countryCode: z.string().regex(/^[A-Z]{2}$/, 'a country code such as NL'),
  regionId: z.number().int().nullable().default(null),
  region: z.string().nullable().default(null),
  city: z.string().min(1),
  street: z.array(z.string().min(1)).min(1),
  postcode: z.string().min(1),
  phone: z.string().nullable().default(null),
  email: z.email().nullable().default(null),
  fax: z.string().nullable().default(null),
  contactName: z.string().nullable().default(null),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
})
