'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { useCustomerProfileQuery, useUpdateCustomerMutation } from '@/graphql/generated/hooks'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { DoneNote, Refusal } from './form-parts'
import { Loaded } from './loaded'

/** Whether one gets news, and one step out of all of it. */
export default function Newsletter() {
  const { t } = useCommerce()
  const [told, setTold] = useState<string | null>(null)
  /** Asked for and not yet so: the shop wants it confirmed by mail. */
  const [asked, setAsked] = useState(false)
  const result = useCustomerProfileQuery({ fetchPolicy: 'cache-and-network' })
  const [update, { loading }] = useUpdateCustomerMutation()
  const set = async (subscribed: boolean) => {
    setTold(null)
    try {
      await update({ variables: { input: { is_subscribed: subscribed } } })
      await result.refetch()
      setAsked(subscribed)
    } catch (error) {
      setTold(faultText(error, t))
    }
  }
  return (
    <Loaded result={result}>
      {({ customer }) => (
        <div className={styles.stack}>
          <p role="status">
            {customer?.is_subscribed
              ? t('account.newsletter.on', { email: customer.email ?? '' })
              : t('account.newsletter.off')}
          </p>
          {asked && !customer?.is_subscribed && (
            <DoneNote>{t('account.newsletter.confirm', { email: customer?.email ?? '' })}</DoneNote>
          )}
          <Refusal text={told} />
          <Button
            look="outline"
            type="button"
            disabled={loading}
            aria-busy={loading}
            onClick={() => void set(!customer?.is_subscribed)}
          >
            {customer?.is_subscribed ? t('account.newsletter.unsubscribe') : t('account.newsletter.subscribe')}
          </Button>
        </div>
      )}
    </Loaded>
  )
}
