import type { KeyboardEvent, MouseEvent } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Availability, OptionValue, ProductOption } from '@/lib/catalog/variants'
import styles from './option-picker.module.css'
import { SwatchDot } from './swatch-dot'

type Props = {
  option: ProductOption
  chosen: string | undefined
  availability: (uid: string) => Availability
  /** The page with this value chosen. */
  hrefOf: (uid: string) => string
  onChoose: (uid: string) => void
  /** With {value} in place of the value's name. */
  labels: { choose: string; soldOut: string; notMade: string }
}

/**
 * The values of one option. Each is a link to the page of that variant, so that it works without JavaScript, and acts as
 * a radio button with it.
 */
export function OptionPicker({ option, chosen, availability, hrefOf, onChoose, labels }: Props) {
  const chosenValue = option.values.find(({ uid }) => uid === chosen)
  const nameOf = ({ uid, label }: OptionValue) => {
    const state = availability(uid)
    if (state === 'sold-out') return labels.soldOut.replace('{value}', label)
    return state === 'not-made' ? labels.notMade.replace('{value}', label) : label
  }
  const choose = (uid: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(uid)
  }
  return (
    <fieldset className={styles.option}>
      <legend>
        <b>{option.label}</b> <span className={styles.chosen}>{chosenValue ? chosenValue.label : labels.choose}</span>
      </legend>
      <div role="radiogroup" aria-label={option.label} className={styles.values} onKeyDown={moveFocus}>
        {option.values.map((value, index) => {
          const drawn = value.look && value.look.kind !== 'text' ? value.look : null
          const name = nameOf(value)
          const entry = chosenValue ? value === chosenValue : index === 0
          return (
            // biome-ignore lint/a11y/useSemanticElements: a link that acts as a radio button once scripts run
            <a
              key={value.uid}
              href={hrefOf(value.uid)}
              rel="nofollow"
              role="radio"
              aria-checked={value === chosenValue}
              tabIndex={entry ? 0 : -1}
              aria-label={name}
              title={drawn || name !== value.label ? name : undefined}
              className={classNames(
                styles.value,
                drawn && styles.swatch,
                availability(value.uid) !== 'available' && styles.unavailable,
              )}
              onClick={choose(value.uid)}
            >
              {drawn ? <SwatchDot look={drawn} size={34} /> : (value.look?.value ?? value.label)}
            </a>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Arrows go from value to value and choose, as in a group of radio buttons; Space chooses. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')]
  const here = radios.indexOf(event.target as HTMLElement)
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, ' ': 0 }[event.key]
  if (here < 0 || step === undefined) return
  event.preventDefault()
  const next = radios[(here + step + radios.length) % radios.length]
  next?.focus()
  next?.click()
}
