export type Choice = { attributeId: number; optionId: number }

const has = (variant: { options: Choice[] }, { attributeId, optionId }: Choice) =>
  variant.options.some((option) => option.attributeId === attributeId && option.optionId === optionId)

/**
 * Per attribute the options that may still be chosen: those that some variant has together with everything chosen for
 * the other attributes. What is chosen for the attribute itself does not count, so one can change one's mind.
 */
export function openChoices(variants: { options: Choice[] }[], chosen: Choice[]): Map<number, Set<number>> {
  const open = new Map<number, Set<number>>()
  for (const variant of variants) {
    for (const { attributeId, optionId } of variant.options) {
      const others = chosen.filter((choice) => choice.attributeId !== attributeId)
      if (!others.every((choice) => has(variant, choice))) continue
      open.set(attributeId, (open.get(attributeId) ?? new Set()).add(optionId))
    }
  }
  return open
}

/** The variants that have everything that was chosen. */
export function variantsWith<V extends { options: Choice[] }>(variants: V[], chosen: Choice[]): V[] {
  return variants.filter((variant) => chosen.every((choice) => has(variant, choice)))
}

/** The variant that is meant once every attribute is chosen; null before, and for a combination that does not exist. */
export function settledVariant<V extends { options: Choice[] }>(
  variants: V[],
  chosen: Choice[],
  attributes: number,
): V | null {
  if (new Set(chosen.map(({ attributeId }) => attributeId)).size < attributes) return null
  return (
    variants.find((variant) => variant.options.every((option) => chosen.some((choice) => same(choice, option)))) ?? null
  )
}

const same = (a: Choice, b: Choice) => a.attributeId === b.attributeId && a.optionId === b.optionId
