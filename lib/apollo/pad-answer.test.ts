import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { padAnswer } from './pad-answer'

const document = parse(`
  query Cart { cart { items { uid is_available ...Line ... on ConfigurableCartItem { configured_variant { sku } } } } }
  fragment Line on CartItemInterface { product { name url_suffix } }
`)

test('what a release lacks becomes null, at any depth and through fragments', () => {
  const answer = { cart: { items: [{ __typename: 'SimpleCartItem', uid: 'MQ==', product: { name: 'Tee' } }] } }
  expect(padAnswer(answer, document)).toEqual({
    cart: {
      items: [
        { __typename: 'SimpleCartItem', uid: 'MQ==', is_available: null, product: { name: 'Tee', url_suffix: null } },
      ],
    },
  })
})

test('what was answered stays, and null stays null', () => {
  expect(padAnswer({ cart: null }, document)).toEqual({ cart: null })
  const item = {
    __typename: 'ConfigurableCartItem',
    uid: 'Mg==',
    is_available: true,
    product: null,
    configured_variant: { sku: 'a' },
  }
  expect(padAnswer({ cart: { items: [item] } }, document)).toEqual({ cart: { items: [item] } })
})

test('a field that its directive left out is not invented', () => {
  const chosen = parse('mutation Save { email shipping @include(if: false) { city } }')
  expect(padAnswer({ email: 'a@b.c' }, chosen)).toEqual({ email: 'a@b.c' })
})
