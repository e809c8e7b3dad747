import type { CatalogueInput } from '../../../contracts/catalogue.ts'

const materials = ['Oak', 'Brass', 'Linen', 'Glass', 'Steel', 'Wool', 'Ceramic', 'Leather']
const colors = ['Red', 'Blue', 'Green', 'Black', 'White', 'Sand', 'Rust', 'Moss', 'Sky', 'Plum']
const sizes = ['XS', 'S', 'M', 'L', 'XL']
const things = ['lamp', 'stool', 'table', 'vase', 'bowl', 'cushion', 'shelf', 'mirror', 'rug', 'bench']
const moods = ['quiet', 'bright', 'heavy', 'slender', 'round', 'folded', 'early', 'northern', 'plain', 'tall']

const pick = (list: string[], n: number) => list[n % list.length] ?? ''

/**
 * A catalogue of `count` products without chance: the same number gives the same shop. In each family of six, one is
 * configurable and four are its variants.
 */
export function generateCatalogue(
  count: number,
): Required<Pick<CatalogueInput, 'attributes' | 'categories' | 'products'>> {
  const categories = Array.from({ length: 120 }, (_, i) => {
    const [parent, name] = [`Room ${i % 10}`, `Shelf ${i}`]
    return i < 10
      ? { path: `Room ${i}`, name: `Room ${i}`, urlKey: `room-${i}` }
      : { path: `${parent}/${name}`, name, urlKey: `shelf-${i}` }
  })
  const select = (code: string, values: string[]) => ({
    code,
    label: code,
    input: 'select' as const,
    filterable: true,
    searchable: true,
    options: values.map((value) => ({ value })),
  })
  return {
    attributes: [select('color', colors), select('size', sizes), select('material', materials)],
    categories,
    products: Array.from({ length: count }, (_, i) => generatedProduct(i, categories[i % 120]?.path ?? '')),
  }
}

function generatedProduct(i: number, path: string): NonNullable<CatalogueInput['products']>[number] {
  const [family, member] = [Math.floor(i / 6), i % 6]
  const name = `${pick(moods, family)} ${pick(materials, family)} ${pick(things, family * 7)} ${family}`
  const isVariant = member > 0 && member < 5
  const variantOf = (n: number) => ({ color: pick(colors, family + n), size: pick(sizes, n) })
  return {
    sku: `SKU-${family}-${member}`,
    type: member === 0 ? 'configurable' : 'simple',
    name: isVariant ? `${name} ${member}` : name,
    urlKey: `thing-${family}-${member}`,
    visibility: isVariant ? 'none' : 'both',
    ...(member === 0 ? {} : { price: `${20 + (i % 400)}.95` }),
    ...(i % 7 === 1 ? { specialPrice: `${10 + (i % 10)}.50` } : {}),
    description: `<p>${`A ${pick(moods, i)} ${pick(things, i)} for a ${pick(moods, i + 3)} room. `.repeat(4)}</p>`,
    categories: isVariant ? [] : [{ path, position: i }],
    attributes: { material: pick(materials, family), ...(isVariant ? variantOf(member) : {}) },
    images: [1, 2].map((n) => ({ file: `/${i % 10}/thing-${i}-${n}.jpg`, roles: n === 1 ? ['image' as const] : [] })),
    ...(member === 0
      ? {
          configurable: {
            attributes: ['color', 'size'],
            variants: [1, 2, 3, 4].map((n) => ({ sku: `SKU-${family}-${n}`, values: variantOf(n) })),
          },
        }
      : {}),
  }
}
