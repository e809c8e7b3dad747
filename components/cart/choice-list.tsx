'use client'
import { type ReactNode, useId } from 'react'
import styles from './choice-list.module.css'

export type Choice = { value: string; title: ReactNode; note?: ReactNode; price?: string; below?: ReactNode }

type Props = {
  legend: string
  choices: Choice[]
  chosen: string
  onChoose: (value: string) => void
  disabled?: boolean
}

/** One of several, as radio buttons in a frame: what it is, what it costs, and what opens below the chosen one. */
export function ChoiceList({ legend, choices, chosen, onChoose, disabled = false }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.list} disabled={disabled}>
      <legend className="unseen">{legend}</legend>
      {choices.map(({ value, title, note, price, below }) => (
        <div key={value} className={styles.choice} data-chosen={value === chosen || undefined}>
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span className={styles.title}>
              {title}
              {note && <small>{note}</small>}
            </span>
            {price && <span className={styles.price}>{price}</span>}
          </label>
          {value === chosen && below && <div className={styles.below}>{below}</div>}
        </div>
      ))}
    </fieldset>
  )
}
