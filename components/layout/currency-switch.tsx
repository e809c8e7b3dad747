'use client'
import { Icon } from '@/components/ui/icon'
import styles from './currency-switch.module.css'

/** Lets a shopper choose the currency: the shop signs the choice as a cookie and answers with the page of that currency. */
export function CurrencySwitch({
  label,
  context,
  current,
  currencies,
}: {
  label: string
  context: string
  current: string
  currencies: string[]
}) {
  const choose = async (select: HTMLSelectElement) => {
    const headers = { 'content-type': 'application/json', 'x-shop-context': context }
    const body = JSON.stringify({ currency: select.value })
    const { ok } = await fetch('/api/context', { method: 'POST', headers, body }).catch(() => ({ ok: false }))
    if (ok) window.location.reload()
    else select.value = current
  }
  return (
    <span className={styles.switch}>
      <select aria-label={label} defaultValue={current} onChange={(event) => void choose(event.target)}>
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
      <Icon name="chevron-down" size={12} />
    </span>
  )
}
