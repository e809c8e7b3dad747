import { Icon } from '@/components/ui/icon'
import type { Place } from '@/lib/context/list-places'
import type { Shopfront } from '@/lib/context/shopfront'
import { CurrencySwitch } from './currency-switch'
import styles from './places.module.css'

type Props = { shop: Shopfront; places: Place[] }

/**
 * The shop's other storefronts by language, and its currencies. Each link leads to the other storefront's home page by itself;
 * `places-behaviour` makes it lead to the same product, category or page there. Nothing at all where there is no choice.
 */
export function Places({ shop, places }: Props) {
  const { t, currencies, currency } = shop
  if (places.length < 2 && currencies.length < 2) return null
  return (
    <div className={styles.places} data-late="places">
      {places.length > 1 && (
        <ul className={styles.list} aria-label={t('navigation.language')}>
          {places.map(({ code, name, locale, href, chosen }) => (
            <li key={code}>
              <a
                href={href}
                lang={locale}
                hrefLang={locale}
                data-storefront={code}
                aria-current={chosen ? 'true' : undefined}
              >
                {name}
                {chosen && <Icon name="check" size={16} />}
              </a>
            </li>
          ))}
        </ul>
      )}
      {currencies.length > 1 && (
        <div className={styles.currency}>
          <span aria-hidden="true">{t('header.currency')}</span>
          <CurrencySwitch label={t('header.currency')} context={shop.code} current={currency} currencies={currencies} />
        </div>
      )}
    </div>
  )
}

/** The same behind a button of the header, for wide screens. */
export function PlacesButton({ shop, places }: Props) {
  const { t, currencies, currency, locale } = shop
  if (places.length < 2 && currencies.length < 2) return null
  const id = 'places'
  const language = locale.split('-')[0]?.toUpperCase()
  const shown = [places.length > 1 && language, currencies.length > 1 && currency].filter(Boolean).join(' · ')
  return (
    <div className={styles.corner}>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`${t('navigation.places')}: ${shown}`}
      >
        {shown} <Icon name="chevron-down" size={12} />
      </button>
      <div id={id} popover="auto" className={styles.popover}>
        <Places shop={shop} places={places} />
      </div>
    </div>
  )
}
