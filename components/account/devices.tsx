'use client'
import { useCallback, useEffect, useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { formatMoment } from '@/lib/account/dates'
import { type DeviceEntry, endDevices, listDevices, signOut } from '@/lib/account/session-calls'
import styles from './account.module.css'
import { Refusal } from './form-parts'
import { SignInPanel } from './sign-in'

type State = DeviceEntry[] | { code: string; message: string } | null

/** Where the customer is signed in, and how to end it there. */
export default function Devices() {
  const { shop, t } = useCommerce()
  const [state, setState] = useState<State>(null)
  const load = useCallback(async () => {
    const answer = await listDevices(shop)
    setState(answer.ok ? answer.value : answer)
  }, [shop])
  useEffect(() => void load(), [load])

  if (state === null) return <p className={styles.waiting}>{t('account.loading')}</p>
  if (!Array.isArray(state)) {
    if (state.code === 'SIGNED_OUT') return <SignInPanel again />
    return <Refusal text={state.message || t('account.signIn.unreachable')} />
  }
  const end = async (handle: string | null) => {
    const answer = await endDevices(shop, handle)
    if (answer.ok) await load()
    else setState(answer)
  }
  const leave = async () => {
    await signOut(shop, true)
    window.location.assign(shop.path || '/')
  }
  return (
    <div className={styles.stackWide}>
      <p className={styles.muted}>{t('account.devices.text')}</p>
      <ul className={styles.rows}>
        {state.map((device) => (
          <DeviceRow key={device.handle} device={device} onEnd={() => void end(device.handle)} />
        ))}
      </ul>
      <div className={styles.actions}>
        {state.length > 1 && (
          <Button look="outline" type="button" onClick={() => void end(null)}>
            {t('account.devices.endOthers')}
          </Button>
        )}
        <Button look="plain" type="button" onClick={() => void leave()}>
          {t('account.signOut.everywhere')}
        </Button>
      </div>
    </div>
  )
}

function DeviceRow({ device, onEnd }: { device: DeviceEntry; onEnd: () => void }) {
  const { shop, t } = useCommerce()
  const { browser, system, isThis, seenAt, openedAt } = device
  const name = browser && system ? t('account.devices.named', { browser, system }) : browser || system
  const said = name || t('account.devices.unknown')
  return (
    <li>
      <span>
        {said} {isThis && <strong className={styles.mark}>{t('account.devices.this')}</strong>}
        <br />
        <span className={styles.muted}>
          {t('account.devices.seen', { date: formatMoment(seenAt, shop.locale) })} ·{' '}
          {t('account.devices.since', { date: formatMoment(openedAt, shop.locale) })}
        </span>
      </span>
      {!isThis && (
        <Button look="plain" type="button" onClick={onEnd} aria-label={t('account.devices.endNamed', { device: said })}>
          {t('account.devices.end')}
        </Button>
      )}
    </li>
  )
}
