import type { SearchLabels } from './search-labels'
import styles from './search-overlay.module.css'
import { emphasised, type Group, type GroupName, type Line } from './suggestion-groups'
import { optionId } from './use-combobox'

type Props = {
  id: string
  groups: Group[]
  active: number
  /** What was typed: it stands out less than what is proposed. */
  typed: string
  labels: SearchLabels
  onChoose: (line: Line, group: GroupName) => void
}

/** What the search proposes, in groups. The focus stays in the field, which says by `aria-activedescendant` what is chosen. */
export function SuggestionList({ id, groups, active, typed, labels, onChoose }: Props) {
  const first = groups.map((_, at) => groups.slice(0, at).reduce((sum, { lines }) => sum + lines.length, 0))
  return (
    <div id={id} role="listbox" aria-label={labels.label} className={styles.groups}>
      {groups.map(({ name, lines }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div key={name} role="group" aria-labelledby={`${id}-${name}`} className={styles[name]}>
          <div id={`${id}-${name}`} className={styles.heading}>
            {labels[name]}
          </div>
          {lines.map((line, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field moves through the options by arrow keys
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here, focus stays in the field
            <div
              key={line.href}
              id={optionId(id, (first[at] ?? 0) + index)}
              role="option"
              aria-selected={(first[at] ?? 0) + index === active}
              className={styles.option}
              onClick={() => onChoose(line, name)}
            >
              {name === 'products' && <Thumbnail source={line.picture} />}
              <Name line={line} typed={name === 'queries' ? typed : ''} />
              {line.price && (
                <span className={styles.price}>
                  {line.was && <s>{line.was}</s>} {line.price}
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Thumbnail({ source }: { source: string | null | undefined }) {
  // biome-ignore lint/performance/noImgElement: the shop makes its own renditions
  if (source) return <img src={source} alt="" width={48} height={60} className={styles.thumbnail} />
  return <span className={styles.thumbnail} />
}

function Name({ line, typed }: { line: Line; typed: string }) {
  const [same, added] = emphasised(line.text, typed)
  return (
    <span className={styles.name}>
      {same && <span className={styles.typed}>{same}</span>}
      {typed ? <b>{added}</b> : added}
      {line.within && <span className={styles.within}> {line.within}</span>}
    </span>
  )
}
