'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { ButtonLink } from '@/components/ui/button'
import { useConfirmEmailMutation, useResendConfirmationEmailMutation } from '@/graphql/generated/hooks'
import { emailFault } from '@/lib/account/account-form'
import { takeFromHash } from '@/lib/account/link-parts'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { DoneNote, EmailField, Refusal, Submit } from './form-parts'
import { useAccountForm } from './use-account-form'

type State = 'idle' | 'busy' | 'done' | { refused: string }

/** Where the mail's link leads: confirms at once. Without a link, or with one that is over, another mail can be sent. */
export default function ConfirmEmail() {
  const { shop, t } = useCommerce()
  const [link] = useState(takeFromHash)
  const [state, setState] = useState<State>(link.key && link.email ? 'busy' : 'idle')
  const [confirm] = useConfirmEmailMutation()
  const run = async (email: string) => {
    try {
      await confirm({ variables: { email, key: link.key ?? '' } })
      setState('done')
    } catch (error) {
      setState({ refused: faultText(error, t) })
    }
  }
  const runOnce = useEffectEvent(run)
  useEffect(() => {
    if (link.key && link.email) void runOnce(link.email)
  }, [link])

  if (state === 'busy') return <p role="status">{t('account.confirmEmail.busy')}</p>
  if (state === 'done') {
    return (
      <div className={styles.stack}>
        <DoneNote>{t('account.confirmEmail.done')}</DoneNote>
        <ButtonLink href={`${shop.path}/account/sign-in`}>{t('account.signIn.action')}</ButtonLink>
      </div>
    )
  }
  return (
    <div className={styles.stack}>
      {typeof state === 'object' && <Refusal text={state.refused} />}
      {link.key && !link.email ? <Address confirm={(email) => run(email)} /> : <Resend email={link.email ?? ''} />}
    </div>
  )
}

/** Magento's own mails do not say whose link it is. */
function Address({ confirm }: { confirm: (email: string) => Promise<void> }) {
  const { t } = useCommerce()
  const { bind, onSubmit, busy } = useAccountForm({ email: '' }, { email: emailFault }, async ({ email }) => {
    await confirm(email.trim())
    return null
  })
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <EmailField {...bind('email')} autoComplete="username" />
      <Submit busy={busy}>{t('account.place.confirm')}</Submit>
    </form>
  )
}

function Resend({ email: known }: { email: string }) {
  const { t } = useCommerce()
  const [resend] = useResendConfirmationEmailMutation()
  const { bind, onSubmit, refusal, busy, done, form } = useAccountForm(
    { email: known },
    { email: emailFault },
    async ({ email }) => {
      await resend({ variables: { email: email.trim() } })
      return null
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <p className={styles.muted}>{t('account.confirmEmail.text')}</p>
      <Refusal text={refusal} />
      {done && <DoneNote>{t('account.confirmEmail.sent', { email: form.getValues('email') ?? '' })}</DoneNote>}
      <EmailField {...bind('email')} autoComplete="username" />
      <Submit busy={busy}>{t('account.confirmEmail.action')}</Submit>
    </form>
  )
}
