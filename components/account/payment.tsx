'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { useCustomerPaymentTokensQuery, useDeletePaymentTokenMutation } from '@/graphql/generated/hooks'
import { describeToken } from '@/lib/account/payment-token'
import { faultText } from '@/lib/cart/fault-text'
import type { Translator } from '@/lib/messages/translator'
import styles from './account.module.css'
import { Refusal } from './form-parts'
import { Loaded } from './loaded'
import { SureDialog } from './sure-dialog'

function nameOf(details: string | null | undefined, t: Translator): string {
  const { digits, expires, account } = describeToken(details ?? '')
  if (account) return t('account.payment.account', { name: account })
  if (!digits) return t('account.payment.unnamed')
  const card = t('account.payment.card', { digits })
  return expires ? `${card}, ${t('account.payment.expires', { date: expires })}` : card
}

/** Ways to pay that were kept at a checkout. The shop knows their last digits and nothing more. */
export default function Payment() {
  const { t } = useCommerce()
  const [asked, setAsked] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const result = useCustomerPaymentTokensQuery({ fetchPolicy: 'network-only' })
  const [remove] = useDeletePaymentTokenMutation()
  const run = async (hash: string) => {
    setAsked(null)
    try {
      await remove({ variables: { hash } })
      await result.refetch()
    } catch (error) {
      setTold(faultText(error, t))
    }
  }
  return (
    <Loaded result={result}>
      {({ customerPaymentTokens: kept }) => {
        const tokens = (kept?.items ?? []).filter((token) => token !== null)
        if (tokens.length === 0) return <p className={styles.muted}>{t('account.payment.none')}</p>
        return (
          <>
            <Refusal text={told} />
            <ul className={styles.rows}>
              {tokens.map(({ public_hash: hash, details }) => (
                <li key={hash}>
                  <bdi>{nameOf(details, t)}</bdi>
                  <Button look="plain" type="button" onClick={() => setAsked(hash)}>
                    {t('account.payment.delete')}
                  </Button>
                </li>
              ))}
            </ul>
            {asked !== null && (
              <SureDialog
                title={t('account.payment.deleteTitle')}
                yes={t('account.payment.delete')}
                onYes={() => void run(asked)}
                onClose={() => setAsked(null)}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
