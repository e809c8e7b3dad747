import { type FormEvent, useEffect } from 'react'
import type { Consent } from '@/lib/measuring/consent'
import styles from './consent-banner.module.css'
import type { ConsentLabels } from './consent-labels'

type Props = { labels: ConsentLabels; chosen: Consent | null; onChoose: (consent: Consent) => void }

const all = { statistics: true, marketing: true }
const none = { statistics: false, marketing: false }

/** The question at the foot of the page, beside which everything can be used: no is as large and as near as yes. */
export function ConsentBanner({ labels, chosen, onChoose }: Props) {
  // What has the focus is never below it.
  useEffect(() => {
    const { style } = document.documentElement
    style.scrollPaddingBlockEnd = '320px'
    return () => {
      style.scrollPaddingBlockEnd = ''
    }
  }, [])

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onChoose({ statistics: form.has('statistics'), marketing: form.has('marketing') })
  }
  return (
    <section className={styles.banner} aria-labelledby="consent-title">
      <h2 id="consent-title">{labels.title}</h2>
      <p>
        {labels.text} <a href={labels.privacy}>{labels.more}</a>
      </p>
      <div className={styles.ways}>
        <button type="button" className={styles.way} onClick={() => onChoose(none)}>
          {labels.reject}
        </button>
        <button type="button" className={styles.way} onClick={() => onChoose(all)}>
          {labels.accept}
        </button>
      </div>
      <details className={styles.choice}>
        <summary>{labels.choose}</summary>
        <form onSubmit={save}>
          {(['statistics', 'marketing'] as const).map((kind) => (
            <label key={kind}>
              <input type="checkbox" name={kind} defaultChecked={chosen?.[kind] ?? false} />
              {labels[kind]}
            </label>
          ))}
          <button type="submit" className={styles.way}>
            {labels.save}
          </button>
        </form>
      </details>
    </section>
  )
}
