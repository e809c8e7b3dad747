import { z } from 'zod'

export { amount } from '../catalogue/values.ts'

export const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR')
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country code such as NL')
