/** Accounts, newsletter and wishlists. Names in brackets are Magento's paths in core_config_data; the defaults are Magento's. */
import { z } from 'zod'

const count = z.number().int().positive()

/** A field of the shop's own, as a merchant adds it to customers or to their addresses. */
export const ownAttribute = z.object({
  entity: z.enum(['customer', 'customer_address']),
  code: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'an attribute code: lower case letters, digits, underscores'),
  label: z.string().min(1),
  input: z.enum(['text', 'textarea', 'date', 'boolean', 'select', 'multiselect']).default('text'),
  required: z.boolean().default(false),
  sortOrder: z.number().int().default(0),
  /** Of a select or multiselect; values are the numbers that Magento gives options. */
  options: z.array(z.object({ value: z.string().min(1), label: z.string().min(1) })).default([]),
})

export const accountSettings = z.object({
  /** A new account works once its address is confirmed [customer/create_account/confirm]. */
  confirmEmail: z.boolean().default(false),
  /** The group of new accounts [customer/create_account/default_group]. */
  defaultGroup: count.default(1),
  password: z
    .object({
      /** [customer/password/minimum_password_length] */
      minimumLength: count.default(8),
      /** Of lower case, upper case, digits and others [customer/password/required_character_classes_number]. */
      characterClasses: z.number().int().min(1).max(4).default(3),
      /** Wrong passwords in a row that lock an account [customer/password/lockout_failures]; 0 never locks. */
      lockoutFailures: z.number().int().nonnegative().default(10),
      /** How long it stays locked [customer/password/lockout_threshold]. */
      lockoutMinutes: count.default(10),
      /** How long the link of a forgotten password works [customer/password/reset_link_expiration_period]. */
      resetHours: count.default(2),
    })
    .prefault({}),
  /** How long a customer's token works [oauth/access_token_lifetime/customer]. */
  tokenHours: z.number().positive().default(1),
  /** `isEmailAvailable` tells the truth; otherwise every address is free [checkout/options/enable_guest_checkout_login]. */
  tellsUsedEmails: z.boolean().default(false),
  /** Administrators may shop for a customer [login_as_customer/general/enabled]. */
  loginAsCustomer: z.boolean().default(true),
  newsletter: z
    .object({
      /** [newsletter/general/active] */
      enabled: z.boolean().default(true),
      /** [newsletter/subscription/allow_guest_subscribe] */
      allowGuests: z.boolean().default(true),
      /** Counts once the address is confirmed [newsletter/subscription/confirm]. */
      confirm: z.boolean().default(false),
    })
    .prefault({}),
  wishlist: z
    .object({
      /** [wishlist/general/active] */
      enabled: z.boolean().default(true),
    })
    .prefault({}),
  /** What the shop asks customers beyond Magento's own attributes. */
  attributes: z.array(ownAttribute).default([]),
  /** How often one remote address, or one account, may do what is dear or tempting. */
  limits: z
    .object({
      /** Wrong passwords of one remote address in ten minutes, whoever's they are. */
      failuresPerAddress: count.default(300),
      accountsPerAddressAndHour: count.default(500),
      resetsPerAddressAndHour: count.default(100),
      /** Mails to one account in an hour [customer/password/max_number_password_reset_requests]. */
      mailsPerAccountAndHour: count.default(5),
      subscriptionsPerAddressAndHour: count.default(300),
      /** Where the shop tells which addresses have an account. */
      emailChecksPerAddressAndHour: count.default(300),
    })
    .prefault({}),
})

export type OwnAttribute = z.infer<typeof ownAttribute>
export type AccountSettings = z.infer<typeof accountSettings>
