'use client'
import { useEffect, useRef } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Link } from '@/components/ui/link'
import { emailFault, missingFault } from '@/lib/account/account-form'
import { signIn } from '@/lib/account/session-calls'
import styles from './account.module.css'
import { EmailField, PasswordField, Refusal, Submit } from './form-parts'
import { useAccountForm } from './use-account-form'

type Props = {
  /** The session has ended while the page was open. */
  again?: boolean
  /** Where to go then; the same page when it is not said. */
  target?: string
}

/** Signs in and goes on where one wanted to be. The page is loaded anew, so that nothing of another visitor stays in it. */
export function SignInPanel({ again = false, target }: Props) {
  const { shop, t } = useCommerce()
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (again) note.current?.focus()
  }, [again])
  const { bind, onSubmit, refusal, busy, done } = useAccountForm(
    { email: '', password: '' },
    { email: emailFault, password: missingFault },
    async ({ email, password }) => {
      const answer = await signIn(shop, email.trim(), password)
      if (!answer.ok) return answer.message || t('account.signIn.unreachable')
      if (target) window.location.assign(target)
      else window.location.reload()
      return null
    },
  )
  const at = (path: string) => `${shop.path}/account/${path}`
  return (
    <div className={styles.stack}>
      <p ref={note} tabIndex={-1} className={styles.muted}>
        {again ? t('account.signedOut') : t('account.benefits')}
      </p>
      <form onSubmit={onSubmit} noValidate className={styles.form} method="post">
        <Refusal text={refusal} />
        <EmailField {...bind('email')} autoComplete="username" />
        <PasswordField {...bind('password')} label={t('account.signIn.password')} autoComplete="current-password" />
        <div className={styles.actions}>
          <Submit busy={busy || done} busyText={t('account.signIn.busy')}>
            {t('account.signIn.action')}
          </Submit>
          <Link href={at('forgot-password')}>{t('account.signIn.forgot')}</Link>
        </div>
      </form>
      <p>
        {t('account.signIn.new')} <Link href={at('register')}>{t('account.signIn.register')}</Link>
      </p>
      <p className={styles.muted}>
        <Link href={at('confirm')}>{t('account.signIn.resend')}</Link>
      </p>
    </div>
  )
}
