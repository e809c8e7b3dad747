import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { finishes, palette } from '../palette.ts'
import { recipes } from './recipes.ts'
import { safetyOf } from './safety.ts'

type Attribute = NonNullable<CatalogueInput['attributes']>[number]

const swatches = (list: Record<string, { label: string; hex: string }>) =>
  Object.values(list).map(({ label, hex }, index) => ({
    value: label,
    swatch: { type: 'color' as const, value: hex },
    position: index + 1,
  }))

/** Options in the order given; for lists that only the recipes know, in alphabetical order. */
const options = (values: Iterable<string>) => [...values].map((value, index) => ({ value, position: index + 1 }))
const found = (pick: (recipe: (typeof recipes)[number]) => (string | undefined)[]) =>
  [...new Set(recipes.flatMap(pick).filter((value) => value !== undefined))].sort()

/** Sizes as the products list them, short ones first by their leading number. */
function sizeOptions() {
  const all = new Map(recipes.flatMap((recipe) => recipe.sizes ?? []).map((size) => [size.label, size.slug]))
  const leading = (label: string): number => Number(/\d+/.exec(label)?.[0] ?? 0)
  return [...all.keys()]
    .sort((a, b) => Number(a.startsWith('Ø')) - Number(b.startsWith('Ø')) || leading(a) - leading(b))
    .map((value, index) => ({ value, swatch: { type: 'text' as const, value }, position: index + 1 }))
}

const measure = (code: string, label: string, position: number): Attribute => ({
  code,
  label,
  input: 'text',
  visibleOnFront: true,
  comparable: true,
  position,
})

/** Shown on the product's page at a place of its own: what one costs, who made it, what to mind. */
const told = (code: string, label: string, position: number): Attribute => ({
  code,
  label,
  input: 'textarea',
  visibleOnFront: true,
  position,
})

/** Everything that can be said of a product besides its name, price and text. */
export function attributes(): Attribute[] {
  const facet = { filterable: true, visibleOnFront: true, comparable: true }
  return [
    {
      code: 'color',
      label: 'Color',
      input: 'select',
      ...facet,
      usedInListing: true,
      searchable: true,
      position: 1,
      options: swatches(palette),
    },
    {
      code: 'finish',
      label: 'Finish',
      input: 'select',
      ...facet,
      usedInListing: true,
      searchable: true,
      position: 2,
      options: swatches(finishes),
    },
    { code: 'size', label: 'Size', input: 'select', ...facet, position: 3, options: sizeOptions() },
    {
      code: 'material',
      label: 'Material',
      input: 'select',
      ...facet,
      searchable: true,
      sortable: true,
      position: 4,
      options: options(found((r) => [r.facts.material])),
    },
    {
      code: 'room',
      label: 'Room',
      input: 'multiselect',
      ...facet,
      searchable: true,
      position: 5,
      options: options(found((r) => r.facts.room)),
    },
    {
      code: 'style',
      label: 'Style',
      input: 'select',
      ...facet,
      searchable: true,
      position: 6,
      options: options(found((r) => [r.facts.style])),
    },
    measure('height', 'Height', 10),
    measure('width', 'Width', 11),
    measure('depth', 'Depth', 12),
    {
      code: 'capacity',
      label: 'Capacity',
      input: 'text',
      visibleOnFront: true,
      comparable: true,
      position: 13,
    },
    {
      code: 'bulb_fitting',
      label: 'Bulb fitting',
      input: 'select',
      ...facet,
      position: 20,
      options: options(found((r) => [r.facts.bulb])),
    },
    {
      code: 'wattage',
      label: 'Largest wattage',
      input: 'text',
      visibleOnFront: true,
      comparable: true,
      position: 21,
    },
    { code: 'dimmable', label: 'Dimmable', input: 'boolean', ...facet, position: 22 },
    {
      code: 'energy_class',
      label: 'Energy class of the bulb',
      input: 'select',
      visibleOnFront: true,
      comparable: true,
      position: 23,
      options: options(['A', 'B', 'C', 'D', 'E', 'F', 'G']),
    },
    {
      // Sentences to choose from, so that each language says them.
      code: 'care',
      label: 'Care',
      input: 'select',
      visibleOnFront: true,
      position: 30,
      options: options(found((r) => [r.facts.care])),
    },
    {
      code: 'made_in',
      label: 'Made in',
      input: 'select',
      ...facet,
      position: 31,
      options: options(found((r) => [r.facts.madeIn])),
    },
    told('unit_price_content', 'Content', 40),
    told('lowest_price_30d', 'Lowest price of the last 30 days', 41),
    told('gpsr_manufacturer', 'Manufacturer', 50),
    told('gpsr_contact', 'Contact of the manufacturer', 51),
    told('gpsr_responsible', 'Responsible person in the European Union', 52),
    {
      ...told('gpsr_warnings', 'Safety information', 53),
      input: 'select',
      options: options(found((r) => [safetyOf(r).gpsr_warnings])),
    },
  ]
}
