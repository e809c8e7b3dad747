import { expect, test } from 'vitest'
import { knownPermissions, passwordFault } from './roles.ts'

test('a permission that nobody knows opens nothing', () => {
  expect(knownPermissions(['sales', 'everything', 3])).toEqual(['sales'])
  expect(knownPermissions('sales')).toEqual([])
})

test('a password is long, mixed, and not the name', () => {
  expect(passwordFault('short1', 'ann')).toMatch(/12 characters/)
  expect(passwordFault('onlylettershere', 'ann')).toMatch(/letters and digits/)
  expect(passwordFault('Ann-was-here-1999', 'ann')).toMatch(/user name/)
  expect(passwordFault('seven green lamps 7', 'ann')).toBeNull()
})
