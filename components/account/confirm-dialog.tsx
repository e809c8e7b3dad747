'use client'
import { useEffect, useRef } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { missingFault } from '@/lib/account/account-form'
import { confirmPassword } from '@/lib/account/session-calls'
import styles from './account.module.css'
import { PasswordField, Refusal, Submit } from './form-parts'
import own from './sure-dialog.module.css'
import { useAccountForm } from './use-account-form'

/** Asks for the password once more; goes on when it is right. */
export function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { shop, t } = useCommerce()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const { bind, onSubmit, refusal, busy } = useAccountForm(
    { password: '' },
    { password: missingFault },
    async (values) => {
      const answer = await confirmPassword(shop, values.password)
      if (!answer.ok) return answer.message || t('account.signIn.unreachable')
      onConfirmed()
      return null
    },
  )
  return (
    <dialog
      ref={dialog}
      className={own.dialog}
      aria-label={t('account.confirm.title')}
      onClose={onClose}
      closedby="any"
    >
      <form onSubmit={onSubmit} noValidate className={styles.form}>
        <h2>{t('account.confirm.title')}</h2>
        <p>{t('account.confirm.text')}</p>
        <Refusal text={refusal} />
        <PasswordField {...bind('password')} label={t('account.password.current')} autoComplete="current-password" />
        <div className={own.actions}>
          <Submit busy={busy}>{t('account.confirm.action')}</Submit>
          <Button look="plain" type="button" onClick={onClose}>
            {t('account.cancel')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
