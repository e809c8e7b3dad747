'use client'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import {
  useChangeCustomerPasswordMutation,
  useCustomerProfileQuery,
  useUpdateCustomerEmailMutation,
  useUpdateCustomerMutation,
} from '@/graphql/generated/hooks'
import { emailFault, missingFault, passwordFault } from '@/lib/account/account-form'
import styles from './account.module.css'
import { DoneNote, EmailField, PasswordField, Refusal, Submit } from './form-parts'
import { Loaded } from './loaded'
import type { PlaceProps } from './place-props'
import { useAccountForm } from './use-account-form'

/** Name, e-mail and password; what a stranger at an open screen would change first needs the password. */
export default function Profile({ settings }: PlaceProps) {
  const result = useCustomerProfileQuery({ fetchPolicy: 'cache-and-network' })
  return (
    <Loaded result={result}>
      {({ customer }) =>
        customer && (
          <div className={styles.sections}>
            <NameForm firstname={customer.firstname ?? ''} lastname={customer.lastname ?? ''} />
            <EmailForm email={customer.email ?? ''} onChanged={() => result.refetch()} />
            <PasswordForm settings={settings} email={customer.email ?? ''} />
          </div>
        )
      }
    </Loaded>
  )
}

function NameForm({ firstname, lastname }: { firstname: string; lastname: string }) {
  const { t } = useCommerce()
  const [update] = useUpdateCustomerMutation()
  const { bind, onSubmit, refusal, done, busy } = useAccountForm(
    { firstname, lastname },
    { firstname: missingFault, lastname: missingFault },
    async (input) => {
      await update({ variables: { input } })
      return null
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <h2>{t('account.profile.name')}</h2>
      <Refusal text={refusal} />
      <div className={styles.pair}>
        <Field {...bind('firstname')} label={t('account.profile.first')} autoComplete="given-name" />
        <Field {...bind('lastname')} label={t('account.profile.last')} autoComplete="family-name" />
      </div>
      {done && <DoneNote>{t('account.saved')}</DoneNote>}
      <div>
        <Submit busy={busy}>{t('account.save')}</Submit>
      </div>
    </form>
  )
}

function EmailForm({ email: current, onChanged }: { email: string; onChanged: () => Promise<unknown> }) {
  const { t } = useCommerce()
  const [update] = useUpdateCustomerEmailMutation()
  const { form, bind, onSubmit, refusal, done, busy } = useAccountForm(
    { email: '', password: '' },
    { email: emailFault, password: missingFault },
    async ({ email, password }) => {
      await update({ variables: { email: email.trim(), password } })
      form.reset({ email: '', password: '' })
      await onChanged()
      return null
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <h2>{t('account.profile.email')}</h2>
      <p className={styles.muted}>{t('account.profile.emailText', { email: current })}</p>
      <Refusal text={refusal} />
      <EmailField {...bind('email')} label={t('account.profile.newEmail')} />
      <PasswordField {...bind('password')} label={t('account.password.current')} autoComplete="current-password" />
      {done && <DoneNote>{t('account.profile.emailDone')}</DoneNote>}
      <div>
        <Submit busy={busy}>{t('account.profile.emailAction')}</Submit>
      </div>
    </form>
  )
}

function PasswordForm({ settings, email }: Pick<PlaceProps, 'settings'> & { email: string }) {
  const { t } = useCommerce()
  const [change] = useChangeCustomerPasswordMutation()
  const { passwordLength: length, passwordClasses: classes } = settings
  const { form, bind, onSubmit, refusal, done, busy } = useAccountForm(
    { current: '', next: '' },
    { current: missingFault, next: (password) => passwordFault(password, settings) },
    async ({ current, next }) => {
      await change({ variables: { currentPassword: current, newPassword: next } })
      form.reset({ current: '', next: '' })
      return null
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <h2>{t('account.password.label')}</h2>
      <p className={styles.muted}>{t('account.profile.passwordText')}</p>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Refusal text={refusal} />
      <PasswordField {...bind('current')} label={t('account.password.current')} autoComplete="current-password" />
      <PasswordField
        {...bind('next')}
        label={t('account.password.new')}
        hint={t('account.password.rule', { length, classes })}
        autoComplete="new-password"
      />
      {done && <DoneNote>{t('account.profile.passwordDone')}</DoneNote>}
      <div>
        <Submit busy={busy}>{t('account.profile.passwordAction')}</Submit>
      </div>
    </form>
  )
}
