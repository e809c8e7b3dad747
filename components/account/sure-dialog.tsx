'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import styles from './sure-dialog.module.css'

type Props = { title: string; children?: ReactNode; yes: string; onYes: () => void; onClose: () => void }

/** Asks once more before something is gone. Escape and a click beside it mean no. */
export function SureDialog({ title, children, yes, onYes, onClose }: Props) {
  const { t } = useCommerce()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClose} closedby="any">
      <h2>{title}</h2>
      {children}
      <div className={styles.actions}>
        <Button look="outline" type="button" onClick={onYes}>
          {yes}
        </Button>
        <Button look="plain" type="button" onClick={onClose}>
          {t('account.cancel')}
        </Button>
      </div>
    </dialog>
  )
}
