'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Link } from '@/components/ui/link'
import { useRequestPasswordResetMutation } from '@/graphql/generated/hooks'
import { emailFault } from '@/lib/account/account-form'
import styles from './account.module.css'
import { EmailField, Refusal, Submit } from './form-parts'
import { useAccountForm } from './use-account-form'

/** Sends a link to choose a new password. What it answers does not tell whether there is such an account. */
export default function ForgotPassword() {
  const { shop, t } = useCommerce()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [request] = useRequestPasswordResetMutation()
  const { bind, onSubmit, refusal, busy } = useAccountForm({ email: '' }, { email: emailFault }, async ({ email }) => {
    await request({ variables: { email: email.trim() } })
    setSentTo(email.trim())
    return null
  })
  if (sentTo !== null) {
    return (
      <div role="status" className={styles.stack}>
        <h2>{t('account.forgot.doneTitle')}</h2>
        <p>{t('account.forgot.done', { email: sentTo })}</p>
        <Link href={`${shop.path}/account/sign-in`}>{t('account.signIn.action')}</Link>
      </div>
    )
  }
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <p className={styles.muted}>{t('account.forgot.text')}</p>
      <Refusal text={refusal} />
      <EmailField {...bind('email')} autoComplete="username" />
      <Submit busy={busy} busyText={t('account.forgot.busy')}>
        {t('account.forgot.action')}
      </Submit>
    </form>
  )
}
