import { type Attribute, attribute, attributeOption, catalogueBundle } from '../../../contracts/catalogue.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { AttributeInfo } from '../store/structure.ts'
import type { AdminParts } from './admin-parts.ts'
import { attributeRemoval } from './attribute-removal.ts'
import { checked } from './checked.ts'

type Named = { code: string; value: string }

/** Attributes of products, with their options and swatches, as the catalogue's contract describes them. */
export function attributesAdmin({ database, structure, writer, sync }: AdminParts): AdminModule {
  const removal = attributeRemoval(database)
  const found = async (code: string) => (await structure()).byCode.get(code) ?? null
  async function known(code: string): Promise<AttributeInfo> {
    const one = await found(code)
    if (!one) throw noSuchEntity(`There is no attribute "${code}".`)
    return one
  }
  const view = (info: AttributeInfo) => ({
    id: info.id,
    code: info.code,
    label: info.label,
    attribute: contractOf(info),
  })

  async function save(wanted: Attribute) {
    const before = await found(wanted.code)
    if (before && before.input !== wanted.input) {
      throw inputError(`The input of "${wanted.code}" is ${before.input}: an attribute keeps its kind.`)
    }
    await writer.write(catalogueBundle.parse({ attributes: [wanted] }))
    return view(await known(wanted.code))
  }

  return {
    name: 'attributes',
    typeDefs: `
      "An attribute, and in \`attribute\` all of it: input, where it is shown, settings, options with labels and swatches."
      type AdminAttribute { id: Int! code: String! label: String! attribute: JSON! }
      extend type Query {
        productAttributes: [AdminAttribute!]!
        productAttribute(code: String!): AdminAttribute
      }
      extend type Mutation {
        "Adds an attribute or changes it. Options that are not named stay."
        saveProductAttribute(attribute: JSON!): AdminAttribute!
        deleteProductAttribute(code: String!): Boolean!
        "Adds an option to a list, or changes it: { value, labels, swatch, position, isDefault }."
        saveAttributeOption(code: String!, option: JSON!): AdminAttribute!
        deleteAttributeOption(code: String!, value: String!): AdminAttribute!
      }`,
    permissions: {
      productAttributes: 'catalog',
      productAttribute: 'catalog',
      saveProductAttribute: 'catalog',
      deleteProductAttribute: 'catalog',
      saveAttributeOption: 'catalog',
      deleteAttributeOption: 'catalog',
    },
    resolvers: {
      Query: {
        productAttributes: async () => [...(await structure()).attributes.values()].map(view),
        async productAttribute(_, { code }: { code: string }) {
          const one = await found(code)
          return one && view(one)
        },
      },
      Mutation: {
        saveProductAttribute: (_, args: { attribute: unknown }) => save(checked(attribute, args.attribute)),
        async deleteProductAttribute(_, { code }: { code: string }) {
          await removal.attribute(await known(code))
          await sync()
          return true
        },
        async saveAttributeOption(_, { code, option }: { code: string; option: unknown }) {
          const one = await known(code)
          if (one.input !== 'select' && one.input !== 'multiselect')
            throw inputError(`"${code}" is no list of options.`)
          return save({ ...contractOf(one), options: [checked(attributeOption, option)] })
        },
        async deleteAttributeOption(_, { code, value }: Named) {
          const one = await known(code)
          const option = [...one.options.values()].find((known) => known.value === value)
          if (!option) throw noSuchEntity(`The attribute "${code}" has no option "${value}".`)
          await removal.option(one, option.id)
          await sync()
          return view(await known(code))
        },
      },
    },
  }
}

/** An attribute as the catalogue's contract describes it: what a merchant reads, changes and hands back. */
function contractOf(info: AttributeInfo): Attribute {
  return attribute.parse({
    ...info,
    unit: info.unit ?? undefined,
    options: [...info.options.values()].map(({ swatch, ...option }) => ({ ...option, swatch: swatch ?? undefined })),
  })
}
