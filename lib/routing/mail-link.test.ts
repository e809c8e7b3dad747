import { expect, test } from 'vitest'
import { mailLink } from './mail-link'

const link = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://shop.example')
  return mailLink(pathname, searchParams)
}

test('what a mail’s link opens an account with leaves the part of the address that is sent', () => {
  expect(link('/customer/account/createPassword/?email=a%40b.example&token=abc')).toBe(
    '/account/reset-password#email=a%40b.example&token=abc',
  )
  expect(link('/customer/account/confirm/?id=7&key=xyz&back_url=https://evil.example')).toBe('/account/confirm#key=xyz')
  expect(link('/customer/account/createpassword')).toBe('/account/reset-password')
})

test('any other address is none', () => {
  expect(link('/customer/account/')).toBeNull()
  expect(link('/account/reset-password?token=abc')).toBeNull()
})
