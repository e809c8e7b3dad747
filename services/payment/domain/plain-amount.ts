import { currencyDigits } from '../../kit/money.ts'

/** An amount as gateways read it: 1995 in EUR is "19.95", 2000 in JPY "2000". */
export function plainAmount(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
