/** Forms that prove a person. The keys are Google's; without a website key nothing is asked [recaptcha_frontend]. */
import { z } from 'zod'

/** Magento's names of forms. */
export const recaptchaForms = [
  'PLACE_ORDER',
  'CONTACT',
  'CUSTOMER_LOGIN',
  'CUSTOMER_FORGOT_PASSWORD',
  'CUSTOMER_CREATE',
  'CUSTOMER_EDIT',
  'NEWSLETTER',
  'PRODUCT_REVIEW',
  'SENDFRIEND',
  'BRAINTREE',
  'RESEND_CONFIRMATION_EMAIL',
] as const

export const recaptchaSettings = z.object({
  type: z.enum(['RECAPTCHA', 'INVISIBLE', 'RECAPTCHA_V3']).default('RECAPTCHA_V3'),
  /** The public key of the chosen type; the secret one is no part of the configuration that shops may read. */
  websiteKey: z.string().nullable().default(null),
  minimumScore: z.number().min(0).max(1).default(0.5),
  badgePosition: z.enum(['bottomright', 'bottomleft', 'inline']).default('bottomright'),
  theme: z.enum(['light', 'dark']).default('light'),
  languageCode: z.string().default(''),
  validationFailureMessage: z.string().default('reCAPTCHA verification failed.'),
  technicalFailureMessage: z.string().default('Something went wrong with reCAPTCHA. Please contact the store owner.'),
  forms: z.array(z.enum(recaptchaForms)).default([]),
})
