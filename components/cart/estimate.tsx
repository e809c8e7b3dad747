'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useDirectoryLazyQuery } from '@/graphql/generated/hooks'
import type { CartContentsFragment } from '@/graphql/generated/types'
import { countryOf, directoryFrom } from '@/lib/checkout/directory'
import { availableOffers, offerKey } from '@/lib/checkout/shipping-offers'
import { ChoiceList } from './choice-list'
import { useCommerce } from './commerce'
import styles from './estimate.module.css'
import { Field, SelectField } from './field'
import { TotalRow, Totals } from './totals'
import { useEstimate } from './use-estimate'

/** The cart's totals, and on request what shipping and tax will come to: no surprise at the checkout. */
export function Estimate({ cart }: { cart: CartContentsFragment }) {
  const { t, money } = useCommerce()
  const estimate = useEstimate(cart)
  const { offers, chosen, prices } = estimate
  const shipping = chosen && (chosen.amount.value === 0 ? t('cart.estimate.free') : money(chosen.amount))
  const shown = prices ?? cart.prices

  return (
    <>
      <Totals>
        <TotalRow name={t('cart.subtotal')} amount={shown?.subtotal_excluding_tax} />
        <TotalRow name={t('cart.shipping')} text={shipping ?? t('cart.laterEstimate')} />
        {(shown?.applied_taxes ?? []).map(
          (tax) => tax && <TotalRow key={tax.label} name={tax.label || t('cart.tax')} amount={tax.amount} />,
        )}
        <TotalRow name={chosen ? t('cart.total') : t('cart.totalSoFar')} amount={shown?.grand_total} strong />
      </Totals>
      <Where working={estimate.working} fault={estimate.fault} onAsk={estimate.ask} />
      {offers && availableOffers(offers).length > 0 && (
        <ChoiceList
          legend={t('cart.estimate.choose')}
          chosen={chosen ? offerKey(chosen) : ''}
          onChoose={estimate.choose}
          disabled={estimate.working}
          choices={availableOffers(offers).map((offer) => ({
            value: offerKey(offer),
            title: offer.carrier_title,
            note: offer.method_title,
            price: offer.amount.value === 0 ? t('cart.estimate.free') : money(offer.amount),
          }))}
        />
      )}
      {offers && availableOffers(offers).length === 0 && <p role="status">{t('cart.estimate.none')}</p>}
    </>
  )
}

type Place = { country: string; postcode: string; region: string }
type WhereProps = { working: boolean; fault: string; onAsk: (place: Place) => void }

function Where({ working, fault, onAsk }: WhereProps) {
  const { shop, t } = useCommerce()
  const [load, { data }] = useDirectoryLazyQuery()
  const [typed, setTyped] = useState<Place | null>(null)
  const directory = data && directoryFrom(data, shop.locale)
  const place = typed ?? { country: directory?.defaultCountry ?? '', postcode: '', region: '' }
  const regions = directory ? (countryOf(directory, place.country)?.regions ?? []) : []
  const change = (part: Partial<Place>) => setTyped({ ...place, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(place)
  }

  return (
    <details className={styles.where} onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('cart.estimate.title')}</summary>
      {directory && (
        <form onSubmit={submit}>
          <SelectField
            label={t('cart.estimate.country')}
            value={place.country}
            onChange={(event) => change({ country: event.target.value, region: '' })}
            options={directory.countries.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {regions.length > 0 && (
            <SelectField
              label={t('cart.estimate.region')}
              value={place.region}
              empty=""
              onChange={(event) => change({ region: event.target.value })}
              options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
          <Field
            label={t('cart.estimate.postcode')}
            value={place.postcode}
            autoComplete="postal-code"
            inputProps={{ maxLength: 12 }}
            onChange={(event) => change({ postcode: event.target.value })}
          />
          <Button look="outline" disabled={working}>
            {working ? t('cart.estimate.working') : t('cart.estimate.action')}
          </Button>
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        </form>
      )}
    </details>
  )
}
