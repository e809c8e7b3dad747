'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { useResetPasswordMutation } from '@/graphql/generated/hooks'
import { passwordFault } from '@/lib/account/account-form'
import { takeFromHash } from '@/lib/account/link-parts'
import styles from './account.module.css'
import { DoneNote, EmailField, PasswordField, Refusal, Submit } from './form-parts'
import type { PlaceProps } from './place-props'
import { useAccountForm } from './use-account-form'

/** Where the mail's link leads: a new password by its token. The token is behind the # and so in nobody's log. */
export default function ResetPassword({ settings }: PlaceProps) {
  const { shop, t } = useCommerce()
  const [link] = useState(takeFromHash)
  const [reset] = useResetPasswordMutation()
  const { bind, onSubmit, refusal, busy, done } = useAccountForm(
    { email: link.email ?? '', password: '' },
    { password: (password) => passwordFault(password, settings) },
    async ({ email, password }) => {
      const { data } = await reset({ variables: { email, token: link.token ?? '', newPassword: password } })
      return data?.resetPassword ? null : t('account.reset.missing')
    },
  )
  const again = <Link href={`${shop.path}/account/forgot-password`}>{t('account.reset.again')}</Link>
  if (!link.token) {
    return (
      <div className={styles.stack}>
        <p role="alert">{t('account.reset.missing')}</p>
        {again}
      </div>
    )
  }
  if (done) {
    return (
      <div className={styles.stack}>
        <DoneNote>{t('account.reset.done')}</DoneNote>
        <ButtonLink href={`${shop.path}/account/sign-in`}>{t('account.signIn.action')}</ButtonLink>
      </div>
    )
  }
  const { passwordLength: length, passwordClasses: classes } = settings
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <Refusal text={refusal} />
      {refusal && again}
      <EmailField {...bind('email')} autoComplete="username" />
      <PasswordField
        {...bind('password')}
        label={t('account.password.new')}
        hint={t('account.password.rule', { length, classes })}
        autoComplete="new-password"
      />
      <Submit busy={busy}>{t('account.reset.action')}</Submit>
    </form>
  )
}
