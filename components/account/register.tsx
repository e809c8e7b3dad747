'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import { Link } from '@/components/ui/link'
import { useRegisterCustomerMutation } from '@/graphql/generated/hooks'
import { emailFault, type Fault, missingFault, nameFault, passwordFault } from '@/lib/account/account-form'
import { customValues, registerDefaults } from '@/lib/account/register-values'
import { signIn } from '@/lib/account/session-calls'
import { splitName } from '@/lib/checkout/split-name'
import styles from './account.module.css'
import { EmailField, PasswordField, Refusal, Submit } from './form-parts'
import type { PlaceProps } from './place-props'
import { RegisterFields } from './register-fields'
import { useAccountForm } from './use-account-form'

/** Opens an account: three fields, and what the merchant's own form asks beyond them. */
export default function Register({ settings, fields }: PlaceProps) {
  const { shop, t } = useCommerce()
  const [waiting, setWaiting] = useState<string | null>(null)
  const [register] = useRegisterCustomerMutation()
  const asked = fields.filter(({ required }) => required)
  const rules: Record<string, (value: string) => Fault | null> = {
    name: nameFault,
    email: emailFault,
    password: (password) => passwordFault(password, settings),
    ...Object.fromEntries(asked.map(({ code }) => [code, missingFault])),
  }
  const { bind, onSubmit, refusal, busy, done, form } = useAccountForm(
    registerDefaults(asked),
    rules,
    async (values) => {
      const { name = '', email = '', password = '' } = values
      const input = { ...splitName(name), email: email.trim(), password, is_subscribed: values.newsletter === 'yes' }
      await register({ variables: { input: { ...input, ...customValues(values, asked) } } })
      if (settings.confirmsEmail) {
        setWaiting(email.trim())
        return null
      }
      const answer = await signIn(shop, email.trim(), password)
      window.location.assign(`${shop.path}/account${answer.ok ? '' : '/sign-in'}`)
      return null
    },
  )

  if (waiting !== null) {
    return (
      <div role="status" className={styles.stack}>
        <h2>{t('account.register.confirmTitle')}</h2>
        <p>{t('account.register.confirmText', { email: waiting })}</p>
      </div>
    )
  }
  const { passwordLength: length, passwordClasses: classes } = settings
  return (
    <div className={styles.stack}>
      <p className={styles.muted}>{t('account.benefits')}</p>
      <form onSubmit={onSubmit} noValidate className={styles.form} method="post">
        <Refusal text={refusal} />
        <Field {...bind('name')} label={t('account.register.name')} autoComplete="name" />
        <EmailField {...bind('email')} autoComplete="email" />
        <PasswordField
          {...bind('password')}
          label={t('account.password.label')}
          hint={t('account.password.rule', { length, classes })}
          autoComplete="new-password"
        />
        <RegisterFields fields={asked} bind={bind} />
        <label className={styles.check}>
          <input
            type="checkbox"
            value="yes"
            onChange={(event) => form.setValue('newsletter', event.target.checked ? 'yes' : '')}
          />
          {t('account.register.newsletter')}
        </label>
        <Submit busy={busy || done} busyText={t('account.register.busy')}>
          {t('account.register.action')}
        </Submit>
      </form>
      <p>
        {t('account.register.text')} <Link href={`${shop.path}/account/sign-in`}>{t('account.signIn.action')}</Link>
      </p>
    </div>
  )
}
