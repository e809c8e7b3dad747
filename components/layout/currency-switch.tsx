import { Icon } from '@/components/ui/icon'
import styles from './currency-switch.module.css'

type Props = { label: string; context: string; current: string; currencies: string[] }

/** Lets a shopper choose the currency; `places-behaviour` sends the choice. */
export function CurrencySwitch({ label, context, current, currencies }: Props) {
  return (
    <span className={styles.switch}>
      <select aria-label={label} defaultValue={current} data-context={context} autoComplete="off">
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
      <Icon name="chevron-down" size={12} />
    </span>
  )
}
