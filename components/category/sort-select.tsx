'use client'
import { useRouter } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import styles from './sort-form.module.css'

export type SortChoice = { word: string; text: string; href: string }

/** The orders of a list; choosing one goes there at once. Its form's button serves those without JavaScript. */
export function SortSelect({ choices, chosen, label }: { choices: SortChoice[]; chosen: string; label: string }) {
  const router = useRouter()
  const choose = (word: string) => {
    const choice = choices.find((candidate) => candidate.word === word)
    if (choice) router.push(choice.href, { scroll: false })
  }
  return (
    <label>
      <span className={styles.label}>{label}</span>
      <span className={styles.select}>
        <select name="sort" key={chosen} defaultValue={chosen} onChange={(event) => choose(event.target.value)}>
          {choices.map(({ word, text }) => (
            <option key={word} value={word}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={14} />
      </span>
    </label>
  )
}
