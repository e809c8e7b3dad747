import type { RequestContext, Resolver, TypeResolvers } from '../../kit/module.ts'
import type { Reads } from '../reads.ts'
import type { AttributeInfo } from '../store/structure.ts'
import type { ProductNode } from './nodes.ts'

type Value = { option_id: number | null; value: string | null }

/** A product's fields named after attributes: option ids where there are options, else the value itself. */
export function attributeFields(
  readsOf: (context: RequestContext) => Reads,
  attributes: AttributeInfo[],
): TypeResolvers {
  const field =
    ({ id: attributeId, input }: AttributeInfo): Resolver<ProductNode, unknown> =>
    async ({ id }, _args, context) => {
      const values = await readsOf(context).values.load(id)
      return rawValue(
        input,
        values.filter(({ attribute_id }) => attribute_id === attributeId),
      )
    }
  return Object.fromEntries(attributes.map((attribute) => [attribute.code, field(attribute) as Resolver]))
}

function rawValue(input: string, values: Value[]): string | number | null {
  const [first] = values
  if (!first) return null
  if (input === 'select') return first.option_id
  if (input === 'multiselect') return values.map(({ option_id }) => option_id).join(',')
  if (input === 'boolean') return first.value === '1' ? 1 : 0
  if (input === 'price' || input === 'weight') return Number(first.value)
  return first.value
}
