import { splitName } from '@/lib/checkout/split-name'
import type { AccountSettings } from './account-settings'

/** Why a field is not accepted, as the key of its text and the values in it. */
export type Fault =
  | { key: 'required' | 'invalidEmail' | 'register.nameLast' }
  | { key: 'password.short'; count: number }
  | { key: 'password.rule'; length: number; classes: number }

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u]

/** What is wrong with a new password by the shop's rules, or null. Any composition is welcome beyond them. */
export function passwordFault(password: string, settings: AccountSettings): Fault | null {
  const missing = settings.passwordLength - [...password].length
  if (missing > 0) return { key: 'password.short', count: missing }
  const found = kinds.filter((kind) => kind.test(password)).length
  if (found >= settings.passwordClasses) return null
  return { key: 'password.rule', length: settings.passwordLength, classes: settings.passwordClasses }
}

/** What is wrong with an address for mail, or null. */
export function emailFault(email: string): Fault | null {
  if (email.trim() === '') return { key: 'required' }
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim()) ? null : { key: 'invalidEmail' }
}

/** What is wrong with a full name, or null: Magento wants two parts. */
export function nameFault(name: string): Fault | null {
  if (name.trim() === '') return { key: 'required' }
  return splitName(name).lastname === '' ? { key: 'register.nameLast' } : null
}

/** What is wrong with something that must be there, or null. */
export const missingFault = (value: string): Fault | null => (value.trim() === '' ? { key: 'required' } : null)
