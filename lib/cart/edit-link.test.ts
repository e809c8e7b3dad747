import { expect, test } from 'vitest'
import { editHash, readEdit } from './edit-link'

test('a line to be changed travels behind the #, with everything that was said about it', () => {
  const edit = {
    line: 'MTI=',
    quantity: 3,
    chosen: ['YQ==', 'Yg=='],
    entered: [['Yw==', 'for Ada & Grace, "with love"']] as [string, string][],
  }
  expect(readEdit(editHash(edit))).toEqual(edit)
})

test('another hash asks for nothing, and a number nobody can have is one', () => {
  expect(readEdit('#reviews')).toBeNull()
  expect(readEdit('#edit=a&quantity=-4')).toMatchObject({ line: 'a', quantity: 1 })
})
