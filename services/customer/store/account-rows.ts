import { createHash } from 'node:crypto'
import type { Selectable, Updateable } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import type { Account, CustomValues } from '../domain/account.ts'
import { emailIdentity } from '../domain/email.ts'
import type { AccountTable } from './customer-tables.ts'

/** Under what an address is found: the same for any capitals, exact beyond that. */
export function emailKey(email: string): string {
  return createHash('sha256').update(emailIdentity(email)).digest('hex')
}

export function accountOf(row: Selectable<AccountTable>): Account {
  return {
    id: Number(row.id),
    email: row.email,
    groupId: row.group_id,
    store: row.store,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    passwordHash: row.password_hash,
    prefix: row.prefix,
    firstname: row.firstname,
    middlename: row.middlename,
    lastname: row.lastname,
    suffix: row.suffix,
    gender: row.gender,
    dateOfBirth: row.date_of_birth,
    taxvat: row.taxvat,
    allowAssistance: Boolean(row.allow_assistance),
    confirmationHash: row.confirmation_hash,
    count: row.failures,
    firstFailureAt: numberOrNull(row.first_failure_at),
    lockedUntil: numberOrNull(row.locked_until),
    tokensVoidUntil: Number(row.tokens_void_until),
    resetHash: row.reset_hash,
    resetAt: numberOrNull(row.reset_at),
    defaultBilling: row.default_billing,
    defaultShipping: row.default_shipping,
    custom: fromJson(row.custom) as CustomValues,
  }
}

/** The columns of what changes; what is not said stays. */
export function columnsOf(changes: Partial<Account>): Updateable<AccountTable> {
  const { email, custom, allowAssistance } = changes
  const plain: Updateable<AccountTable> = {
    group_id: changes.groupId,
    store: changes.store,
    created_at: changes.createdAt,
    updated_at: changes.updatedAt,
    password_hash: changes.passwordHash,
    prefix: changes.prefix,
    firstname: changes.firstname,
    middlename: changes.middlename,
    lastname: changes.lastname,
    suffix: changes.suffix,
    gender: changes.gender,
    date_of_birth: changes.dateOfBirth,
    taxvat: changes.taxvat,
    confirmation_hash: changes.confirmationHash,
    failures: changes.count,
    first_failure_at: changes.firstFailureAt,
    locked_until: changes.lockedUntil,
    tokens_void_until: changes.tokensVoidUntil,
    reset_hash: changes.resetHash,
    reset_at: changes.resetAt,
    default_billing: changes.defaultBilling,
    default_shipping: changes.defaultShipping,
  }
  const said = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  return {
    ...said,
    ...(email === undefined ? {} : { email, email_key: emailKey(email) }),
    ...(custom === undefined ? {} : { custom: JSON.stringify(custom) }),
    ...(allowAssistance === undefined ? {} : { allow_assistance: Number(allowAssistance) }),
  }
}

const numberOrNull = (value: number | null) => (value === null ? null : Number(value))
