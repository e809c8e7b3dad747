import type { SpecificationsFragment } from '@/graphql/generated/types'
import { plainText } from '@/lib/content/sanitise'

/** An attribute with something to say: its code, and its value in words. */
export type Fact = { code: string; value: string }

/** Attributes that are shown at places of their own, by the codes a merchant gives them (docs/guides/product-page.md). */
export const placed = {
  content: 'unit_price_content',
  lowest: 'lowest_price_30d',
  manufacturer: 'gpsr_manufacturer',
  contact: 'gpsr_contact',
  responsible: 'gpsr_responsible',
  warnings: 'gpsr_warnings',
} as const

const placedCodes: ReadonlySet<string> = new Set(Object.values(placed))

/** Everything that the backend says of a product beside its own fields, without markup. */
export function factsOf(attributes: SpecificationsFragment | null): Fact[] {
  return (attributes?.items ?? []).flatMap((item): Fact[] => {
    if (!item) return []
    const labels = 'selected_options' in item ? item.selected_options.flatMap((option) => option?.label ?? []) : []
    const value = 'value' in item ? plainText(item.value, 600) : labels.join(', ')
    return value ? [{ code: String(item.code), value }] : []
  })
}

const groups = {
  size: ['height', 'width', 'depth', 'length', 'diameter', 'size', 'weight', 'capacity', 'volume', 'measurements'],
  light: ['bulb_fitting', 'wattage', 'dimmable', 'energy_class', 'voltage'],
  make: ['material', 'finish', 'color', 'style', 'pattern', 'room', 'activity', 'climate', 'features'],
  care: ['care', 'made_in', 'country_of_manufacture'],
} as const

export type FactGroup = keyof typeof groups | 'more'
const factGroups: FactGroup[] = ['size', 'make', 'light', 'care', 'more']

const groupOf = (code: string): FactGroup =>
  (Object.keys(groups) as (keyof typeof groups)[]).find((name) => groups[name].some((known) => known === code)) ??
  'more'

/** Facts under headings, in a fixed order; headings without facts are left out. */
export function groupedFacts(facts: Fact[]): { group: FactGroup; facts: Fact[] }[] {
  const shown = facts.filter(({ code }) => !placedCodes.has(code))
  return factGroups.flatMap((group) => {
    const own = shown.filter(({ code }) => groupOf(code) === group)
    return own.length > 0 ? [{ group, facts: own }] : []
  })
}

/** The value of one attribute, or `undefined`. */
export const factOf = (facts: Fact[], code: string): string | undefined =>
  facts.find((fact) => fact.code === code)?.value
