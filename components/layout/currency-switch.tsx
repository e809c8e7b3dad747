'use client'
import { Icon } from '@/components/ui/icon'
import styles from './currency-switch.module.css'

const yearInSeconds = 31_536_000

/** Lets a shopper choose the currency: the proxy reads the cookie and answers with the page of that currency. */
export function CurrencySwitch({
  label,
  current,
  currencies,
}: {
  label: string
  current: string
  currencies: string[]
}) {
  const choose = (currency: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `currency=${currency};path=/;max-age=${yearInSeconds};samesite=lax`
    window.location.reload()
  }
  return (
    <span className={styles.switch}>
      <select aria-label={label} defaultValue={current} onChange={(event) => choose(event.target.value)}>
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
      <Icon name="chevron-down" size={12} />
    </span>
  )
}
