import { expect, test } from 'vitest'
import { addressLines, cartAddress, formAddress } from './cart-address'

const form = {
  name: 'Jan van der Berg',
  company: '',
  country: 'NL',
  street: ' Damrak 1 ',
  street2: '2 hoog',
  postcode: '1012 AB',
  city: 'Amsterdam',
  region: '',
  telephone: '',
}

test('a form becomes Magento’s address: name split, empty parts absent, phone said', () => {
  expect(cartAddress(form)).toEqual({
    firstname: 'Jan',
    lastname: 'van der Berg',
    company: null,
    street: ['Damrak 1', '2 hoog'],
    city: 'Amsterdam',
    postcode: '1012 AB',
    country_code: 'NL',
    region_id: null,
    telephone: '',
    save_in_address_book: false,
  })
  expect(cartAddress({ ...form, region: '23' }).region_id).toBe(23)
})

const known = {
  firstname: 'Jan',
  lastname: 'van der Berg',
  company: null,
  street: ['Damrak 1', '2 hoog'],
  city: 'Amsterdam',
  postcode: '1012 AB',
  telephone: null,
  region: { code: null, label: null, region_id: null },
  country: { code: 'NL', label: 'Netherlands' },
}

test('what the cart knows comes back into the form', () => {
  expect(formAddress(known)).toEqual({ ...form, street: 'Damrak 1' })
})

test('an address reads as on a parcel', () => {
  expect(addressLines(known)).toEqual(['Jan van der Berg', 'Damrak 1', '2 hoog', '1012 AB Amsterdam', 'Netherlands'])
})
