import { expect, test } from 'vitest'
import { emailFault, nameFault, passwordFault } from './account-form'
import type { AccountSettings } from './account-settings'

const settings = (passwordLength: number, passwordClasses: number) =>
  ({ passwordLength, passwordClasses }) as AccountSettings

test('a long password of one kind will do where the shop asks for no more', () => {
  expect(passwordFault('correct horse battery staple', settings(8, 1))).toBeNull()
  expect(passwordFault('seven77', settings(8, 1))).toEqual({ key: 'password.short', count: 1 })
})

test('where the shop asks for kinds, they are counted in every script', () => {
  expect(passwordFault('абвгдеж8', settings(8, 3))).toMatchObject({ key: 'password.rule' })
  expect(passwordFault('Абвгдеж8', settings(8, 3))).toBeNull()
  expect(passwordFault('pass word ñ!', settings(8, 2))).toBeNull()
})

test('addresses and names', () => {
  expect(emailFault(' ada@example.com ')).toBeNull()
  expect(emailFault('ada@example')).toEqual({ key: 'invalidEmail' })
  expect(emailFault('')).toEqual({ key: 'required' })
  expect(nameFault('Ada Lovelace')).toBeNull()
  expect(nameFault('Ada')).toEqual({ key: 'register.nameLast' })
})
