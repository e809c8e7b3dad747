import type { Fact, FactGroup } from '@/lib/catalog/product-facts'
import styles from './specifications.module.css'

type Props = { groups: { title: string; group: FactGroup; facts: Fact[] }[]; labels: Record<string, string> }

const words = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/** What is known about a product, under headings. `labels` are the shop's names for attributes, the same as its facets'. */
export function Specifications({ groups, labels }: Props) {
  return (
    <div className={styles.groups}>
      {groups.map(({ title, group, facts }) => (
        <section key={group}>
          <h3>{title}</h3>
          <dl className={styles.list}>
            {facts.map(({ code, value }) => (
              <div key={code} className={styles.row}>
                <dt>{labels[code] ?? words(code)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
