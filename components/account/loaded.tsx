'use client'
import type { ReactNode } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { isSignedOut } from '@/lib/account/signed-out'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { SignInPanel } from './sign-in'

type Result<Data> = {
  data?: Data | undefined
  error?: unknown
  loading: boolean
  refetch: () => Promise<unknown>
}

/** Shows what was asked for once it is there; a session that has ended is begun again in the same place. */
export function Loaded<Data>({ result, children }: { result: Result<Data>; children: (data: Data) => ReactNode }) {
  const { t } = useCommerce()
  const { data, error, loading, refetch } = result
  if (isSignedOut(error)) return <SignInPanel again />
  if (data) return children(data)
  if (loading) return <p className={styles.waiting}>{t('account.loading')}</p>
  return (
    <div role="alert" className={styles.stack}>
      <p>{error ? faultText(error, t) : t('account.failed')}</p>
      <Button look="outline" onClick={() => void refetch()}>
        {t('account.retry')}
      </Button>
    </div>
  )
}
