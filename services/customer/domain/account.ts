import type { Failures } from './lockout.ts'

/** A value of one of the shop's own attributes: text, or the option ids that were chosen. */
export type CustomValue = { value: string } | { options: string[] }
export type CustomValues = Record<string, CustomValue>

/** What a customer says about themselves. */
export type Person = {
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
  /** Magento's option: 1 male, 2 female, 3 not specified. */
  gender: number | null
  /** 1990-12-31. */
  dateOfBirth: string | null
  taxvat: string | null
  allowAssistance: boolean
  custom: CustomValues
}

export type Account = Person &
  Failures & {
    id: number
    email: string
    groupId: number
    store: string
    createdAt: number
    updatedAt: number
    passwordHash: string | null
    /** A confirmation mail is under way. */
    confirmationHash: string | null
    tokensVoidUntil: number
    resetHash: string | null
    resetAt: number | null
    defaultBilling: number | null
    defaultShipping: number | null
  }
