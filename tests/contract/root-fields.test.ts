import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composePublicSchema } from '../../scripts/codegen/public-schema.ts'

const folder = join(import.meta.dirname, 'fields')
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))

/** Asked for inside a document, or handed by name to what makes one. */
const asked = (field: string) => texts.some((text) => new RegExp(`[{\\s:]${field}\\s*[({}$]|\\('${field}',`).test(text))

test('every root field is asked for by a behaviour test', () => {
  const schema = composePublicSchema(join(import.meta.dirname, '../..'))
  const roots = [schema.getQueryType(), schema.getMutationType()]
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}))
  expect(fields.length).toBeGreaterThanOrEqual(35 + 61)
  expect(fields.filter((field) => !asked(field))).toEqual([])
  expect(asked('aFieldThatNobodyAsksFor')).toBe(false)
})
