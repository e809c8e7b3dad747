import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composePublicSchema } from '../../scripts/codegen/public-schema.ts'
import { coverage, invented, signaturesOf } from '../../scripts/schema-compare/signatures.ts'
import { hasMagentoSchemas, magentoSchema } from './magento-schemas.ts'

describe.runIf(hasMagentoSchemas)('the public schema speaks Magento', () => {
  const ours = () => signaturesOf(composePublicSchema(join(import.meta.dirname, '../..')))
  const release = (name: string) => signaturesOf(magentoSchema(name, 'luma'))

  test('it invents no name and changes no signature', () => {
    expect(invented(ours(), [release('2.4.8'), release('2.4.9')])).toEqual([])
  })

  test('it lacks nothing of 2.4.8 but what follows from attributes', () => {
    const fromAttributes =
      /^(\w+Product|ProductInterface|ProductAttribute(Filter|Sort)Input)\.(activity|category_gear|climate|collar|color|cost|description|eco_collection|erin_recommends|features_bags|format|gender|manufacturer|material|name|new|pattern|performance_fabric|price|purpose|sale|short_description|size|sku|sleeve|strap_bags|style_bags|style_bottom|style_general)\b/
    const missing = coverage(ours(), release('2.4.8')).flatMap((kind) => kind.missing)
    expect(missing.filter((signature) => !fromAttributes.test(signature))).toEqual([])
  })

  test('a release of another year does not fit: the comparison can fail', () => {
    expect(coverage(release('2.4.6'), release('2.4.8')).flatMap(({ missing }) => missing)).toContain(
      'Mutation.resendConfirmationEmail: Boolean',
    )
    expect(invented(release('2.4.9'), [release('2.4.8')])).toContain('Object CustomerGroupStorefront')
  })
})
