import { expect, it } from 'vitest'
import type { CustomerAttribute } from '../../../contracts/customer-attributes.ts'
import { readDay, readPerson } from './person.ts'

const attribute = (code: string, label: string) => ({ code, label, required: true }) as CustomerAttribute
const attributes = [attribute('firstname', 'First Name'), attribute('lastname', 'Last Name')]

it('a new person needs a name; a change may leave it out but not empty it', () => {
  expect(readPerson({ lastname: 'L' }, attributes, true)).toEqual({
    ok: false,
    message: '"First Name" is a required value.',
  })
  expect(readPerson({ lastname: 'L' }, attributes, false)).toEqual({ ok: true, person: { lastname: 'L' } })
  expect(readPerson({ firstname: ' ' }, attributes, false)).toMatchObject({ ok: false })
})

it('reads what is said and nothing else', () => {
  const input = { firstname: 'A\r\nBcc: x', gender: 2, dob: '12/31/1990', taxvat: '' }
  expect(readPerson(input, attributes, false)).toEqual({
    ok: true,
    person: { firstname: 'A Bcc: x', gender: 2, dateOfBirth: '1990-12-31', taxvat: null },
  })
  expect(readPerson({ gender: 9 }, attributes, false)).toEqual({
    ok: false,
    message: '"9" is not a valid gender value.',
  })
})

it.each([
  ['1990-12-31', '1990-12-31'],
  ['3/11/1972', '1972-03-11'],
  ['2023-02-29', null],
  ['tomorrow', null],
  ['2999-01-01', null],
])('%s is the day %s', (text, day) => expect(readDay(text)).toBe(day))
