import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'

/** Where Magento's published schemas lie when the repository stands beside its shared material. */
const folder = join(import.meta.dirname, '../../../shared/magento')

export const magentoReleases = ['2.4.6', '2.4.7', '2.4.8', '2.4.9'] as const
export const hasMagentoSchemas = existsSync(join(folder, '2.4.6.graphql'))

if (!hasMagentoSchemas)
  console.log(`The Magento schemas are not at ${folder}: what needs them is left out of this run.`)

/** A release's schema: of a clean installation, or with the attributes of the Luma sample data. */
export function magentoSchema(release: string, flavour: 'plain' | 'luma'): GraphQLSchema {
  const file = flavour === 'luma' ? `${release}.luma.graphql` : `${release}.graphql`
  return buildSchema(readFileSync(join(folder, file), 'utf8'))
}
