import type { SaleItem } from '../../../contracts/internal/catalog.ts'

/**
 * All that was chosen for a product beyond its variant, as one text that is the same for the same choices in whatever
 * order they came: options filled in, selections of a bundle with their pieces, links of a downloadable. Empty when
 * nothing was.
 */
export function lineChoice({ customizations, bundle, downloads }: SaleItem): string {
  const filled = customizations.flatMap(({ optionId, values }) =>
    values.map(({ valueId, value }) => `option ${optionId} ${valueId ?? JSON.stringify(value)}`),
  )
  const selected = bundle.flatMap(({ optionId, selections }) =>
    selections.map(({ selectionId, quantity }) => `bundle ${optionId} ${selectionId} x${quantity}`),
  )
  const linked = downloads.map(({ linkId }) => `link ${linkId}`)
  return [...filled, ...selected, ...linked].sort().join('\n')
}
