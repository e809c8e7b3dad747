'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { useDeleteCustomerMutation } from '@/graphql/generated/hooks'
import { exportData } from '@/lib/account/session-calls'
import { doorCode } from '@/lib/account/signed-out'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { ConfirmDialog } from './confirm-dialog'
import { Refusal } from './form-parts'
import { SureDialog } from './sure-dialog'

function saveFile(data: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: 'account.json' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** One's data as a file, and the end of the account. Both need the password to have just been given. */
export default function Privacy() {
  const { shop, t } = useCommerce()
  const [told, setTold] = useState<string | null>(null)
  const [confirming, setConfirming] = useState<'export' | 'delete' | null>(null)
  const [sure, setSure] = useState(false)
  const [remove] = useDeleteCustomerMutation()

  const takeAway = async () => {
    setTold(null)
    const answer = await exportData(shop)
    if (answer.ok) return saveFile(answer.value)
    if (answer.code === 'CONFIRM') setConfirming('export')
    else setTold(answer.message || t('account.signIn.unreachable'))
  }
  const end = async () => {
    setSure(false)
    setTold(null)
    try {
      await remove()
      window.sessionStorage.clear()
      window.location.assign(shop.path || '/')
    } catch (error) {
      if (doorCode(error) === 'CONFIRM') setConfirming('delete')
      else setTold(faultText(error, t))
    }
  }
  const goOn = () => {
    const what = confirming
    setConfirming(null)
    void (what === 'export' ? takeAway() : end())
  }
  return (
    <div className={styles.sections}>
      <Refusal text={told} />
      <section className={styles.stack}>
        <h2>{t('account.privacy.exportTitle')}</h2>
        <p>{t('account.privacy.exportText')}</p>
        <Button look="outline" type="button" onClick={() => void takeAway()}>
          {t('account.privacy.exportAction')}
        </Button>
      </section>
      <section className={styles.stack}>
        <h2>{t('account.privacy.deleteTitle')}</h2>
        <p>{t('account.privacy.deleteText')}</p>
        <Button look="outline" type="button" onClick={() => setSure(true)}>
          {t('account.privacy.deleteAction')}
        </Button>
      </section>
      {sure && (
        <SureDialog
          title={t('account.privacy.deleteSure')}
          yes={t('account.privacy.deleteYes')}
          onYes={() => void end()}
          onClose={() => setSure(false)}
        >
          <p>{t('account.privacy.deleteText')}</p>
        </SureDialog>
      )}
      {confirming !== null && <ConfirmDialog onConfirmed={goOn} onClose={() => setConfirming(null)} />}
    </div>
  )
}
