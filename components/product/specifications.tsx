import type { SpecificationsFragment } from '@/graphql/generated/types'
import { plainText } from '@/lib/content/sanitise'
import styles from './specifications.module.css'

type Row = { code: string; value: string }

/** Attributes with something to say: chosen labels, or the text itself without its markup. */
function rowsOf({ items }: SpecificationsFragment): Row[] {
  return items.flatMap((item): Row[] => {
    if (!item) return []
    const labels = 'selected_options' in item ? item.selected_options.flatMap((option) => option?.label ?? []) : []
    const value = 'value' in item ? plainText(item.value, 400) : labels.join(', ')
    return value ? [{ code: String(item.code), value }] : []
  })
}

const words = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/** What is known about a product, as a list. `labels` are the facets' names for the same attributes. */
export function Specifications({
  attributes,
  labels,
}: {
  attributes: SpecificationsFragment
  labels: Record<string, string>
}) {
  const rows = rowsOf(attributes)
  return (
    <dl className={styles.list}>
      {rows.map(({ code, value }) => (
        <div key={code} className={styles.row}>
          <dt>{labels[code] ?? words(code)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
