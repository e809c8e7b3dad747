import { type CustomerAttribute, genders } from '../../../contracts/customer-attributes.ts'
import type { Person } from './account.ts'

/** The plain fields of Magento's CustomerInput, CustomerCreateInput and CustomerUpdateInput. */
export type PersonInput = {
  prefix?: string | null
  firstname?: string | null
  middlename?: string | null
  lastname?: string | null
  suffix?: string | null
  gender?: number | null
  dob?: string | null
  date_of_birth?: string | null
  taxvat?: string | null
  allow_remote_shopping_assistance?: boolean | null
}

export type Read = { ok: true; person: Partial<Person> } | { ok: false; message: string }

const texts = ['prefix', 'firstname', 'middlename', 'lastname', 'suffix', 'taxvat'] as const
const longest = 255

/** What an input says about a person, as it is kept; what it does not mention is absent. */
export function readPerson(input: PersonInput, attributes: CustomerAttribute[], isNew: boolean): Read {
  const person: Partial<Person> = {}
  const birth = input.date_of_birth ?? input.dob
  const asked: Record<string, unknown> = { ...input, dob: birth }
  const missing = attributes.find(({ code, required }) => {
    if (!required || code === 'email') return false
    const value = asked[code]
    const isSaid = isNew || value !== undefined
    return isSaid && (value === undefined || value === null || String(value).trim() === '')
  })
  if (missing) return refused(`"${missing.label}" is a required value.`)

  for (const name of texts) {
    const value = input[name]
    if (value === undefined) continue
    const text = clean(value)
    if (text && text.length > longest) {
      const label = attributes.find(({ code }) => code === name)?.label ?? name
      return refused(`"${label}" length must be equal or less than ${longest} characters.`)
    }
    if (name === 'firstname' || name === 'lastname') person[name] = text ?? ''
    else person[name] = text
  }
  if (input.gender !== undefined) {
    if (input.gender && !genders.some(({ value }) => value === String(input.gender))) {
      return refused(`"${input.gender}" is not a valid gender value.`)
    }
    person.gender = input.gender || null
  }
  if (birth !== undefined) {
    const day = birth ? readDay(birth) : null
    if (birth && !day) return refused('Invalid date')
    person.dateOfBirth = day
  }
  if (typeof input.allow_remote_shopping_assistance === 'boolean') {
    person.allowAssistance = input.allow_remote_shopping_assistance
  }
  return { ok: true, person }
}

/** 1990-12-31 of that, or of 12/31/1990; null when there is no such day or it is yet to come. */
export function readDay(text: string, now = Date.now()): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?$/.exec(text.trim())
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : american
      ? [Number(american[3]), Number(american[1]), Number(american[2])]
      : [0, 0, 0]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year > 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && date.getTime() <= now ? date.toISOString().slice(0, 10) : null
}

/** Text without control characters: a line break in a name could forge a line of a mail. Empty is null. */
export function clean(value: string | null | undefined): string | null {
  return (value ?? '').replace(/\p{Cc}+/gu, ' ').trim() || null
}

const refused = (message: string) => ({ ok: false as const, message })
