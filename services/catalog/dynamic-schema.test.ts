import { buildASTSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { plainSettings } from '../../contracts/catalogue/attribute-settings.ts'
import type { FieldSource } from './domain/attribute-fields.ts'
import { attributeSchema } from './dynamic-schema.ts'

const slice = `
  interface ProductInterface { name: String }
  type SimpleProduct implements ProductInterface { name: String weight: Float }
  type BundleProduct implements ProductInterface { name: String items: String }
  input ProductAttributeFilterInput { name: String }
  input ProductAttributeSortInput { name: String }
  type Query { products(filter: ProductAttributeFilterInput, sort: ProductAttributeSortInput): [ProductInterface] }
  enum SortEnum { ASC DESC }
  input FilterMatchTypeInput { match: String }
`
const attribute = (code: string): FieldSource => ({
  code,
  label: code,
  input: 'text',
  filterable: true,
  searchable: true,
  comparable: true,
  visibleOnFront: true,
  usedInListing: true,
  sortable: true,
  settings: plainSettings,
  options: { size: 0 },
})
const sdlOf = (codes: string[], productFields = true) =>
  attributeSchema(slice).sdl(codes.map(attribute), { productFields })

test('an attribute becomes a field of every product, a filter and a sorting', () => {
  const sdl = sdlOf(['fit'])
  const schema = buildASTSchema(parse(slice + sdl))
  for (const type of ['ProductInterface', 'SimpleProduct', 'BundleProduct']) {
    expect(sdl).toContain(`${type} {\n  fit: String @deprecated`)
  }
  expect(schema.getType('ProductAttributeFilterInput')?.toConfig()).toHaveProperty('extensionASTNodes.length', 1)
})

test('a name that any product, a filter or a neighbour has already is left alone', () => {
  const sdl = sdlOf(['name', 'weight', 'items', 'quantity', 'stock_status'])
  expect(sdl).not.toMatch(/(interface|type) \w+ \{/)
  expect(sdl).not.toMatch(/^ {2}name:/m)
  expect(() => buildASTSchema(parse(slice + sdl))).not.toThrow()
})

test('names that mean something to GraphQL itself are fields like others', () => {
  const names = ['type', 'query', 'fragment', 'on', 'true', 'null', 'input', 'enum']
  expect(() => buildASTSchema(parse(slice + sdlOf(names)))).not.toThrow()
})

test('a shop may keep attributes out of products; filters stay', () => {
  expect(sdlOf(['fit'], false)).not.toMatch(/(interface|type) \w+ \{/)
  expect(sdlOf(['fit'], false)).toContain('fit: FilterMatchTypeInput')
  expect(sdlOf([])).not.toMatch(/(interface|type|FilterInput) /)
})
