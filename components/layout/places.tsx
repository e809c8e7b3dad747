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

const id = 'places'

/** What is chosen now, in short: "EN · USD". Null where there is no choice. */
function chosenOf({ shop: { locale, currency, currencies }, places }: Props): string | null {
  const language = places.length > 1 && locale.split('-')[0]?.toUpperCase()
  return [language, currencies.length > 1 && currency].filter(Boolean).join(' · ') || null
}

function Opener({ shop, chosen, className }: { shop: Shopfront; chosen: string; className: string | undefined }) {
  return (
    <button
      type="button"
      className={className}
      popoverTarget={id}
      aria-label={`${shop.t('navigation.places')}: ${chosen}`}
    >
      {chosen} <Icon name="chevron-down" size={12} />
    </button>
  )
}

/** The same behind a button of the header, for wide screens. */
export function PlacesButton(props: Props) {
  const chosen = chosenOf(props)
  if (!chosen) return null
  return (
    <>
      <Opener shop={props.shop} chosen={chosen} className={`${styles.button} ${styles.wide}`} />
      <div id={id} popover="auto" className={styles.popover}>
        <Places {...props} />
      </div>
    </>
  )
}

/** Opens what the header's button opens, from the footer: on phones too. */
export function PlacesLink(props: Props) {
  const chosen = chosenOf(props)
  return chosen && <Opener shop={props.shop} chosen={chosen} className={styles.button} />
}
