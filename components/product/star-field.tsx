import styles from './star-field.module.css'

type Value = { value: string; value_id: string } | null

type Props = { name: string; label: string; values: readonly Value[]; starText: (stars: number) => string }

/** Stars to give: radio buttons, so that arrows move through them; those up to the chosen one are drawn full. */
export function StarField({ name, label, values, starText }: Props) {
  return (
    <fieldset className={styles.stars}>
      <legend>{label}</legend>
      {values.map(
        (value) =>
          value && (
            <label key={value.value_id}>
              <input type="radio" name={name} value={value.value_id} required data-label={label} />
              <span className="unseen">{starText(Number(value.value))}</span>
              <span aria-hidden="true" className={styles.star}>
                ★
              </span>
            </label>
          ),
      )}
    </fieldset>
  )
}
