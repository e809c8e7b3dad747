'use client'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { CommerceProvider, useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useCreateReviewMutation, useReviewRatingsQuery } from '@/graphql/generated/hooks'
import { faultText } from '@/lib/cart/fault-text'
import type { Shop } from '@/lib/cart/shop'
import styles from './review-form.module.css'
import { StarField } from './star-field'

export type ReviewFormProps = { sku: string; shop: Shop; onClose: () => void }

/** A review to be written, in a dialog of its own. */
export function ReviewForm(props: ReviewFormProps) {
  return (
    <CommerceProvider shop={props.shop}>
      <Dialog {...props} />
    </CommerceProvider>
  )
}

type State = 'writing' | 'sending' | 'sent'

function Dialog({ sku, onClose }: ReviewFormProps) {
  const { t } = useCommerce()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [state, setState] = useState<State>('writing')
  const [fault, setFault] = useState('')
  const ratings = useReviewRatingsQuery()
  const [create] = useCreateReviewMutation()
  useEffect(() => dialog.current?.showModal(), [])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const missing = form.querySelector<HTMLInputElement>(':invalid:not(fieldset)')
    if (missing) {
      missing.focus()
      return setFault(t('opinion.incomplete', { field: missing.dataset.label ?? '' }))
    }
    const data = new FormData(form)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    setFault('')
    setState('sending')
    try {
      const items = ratings.data?.productReviewRatingsMetadata?.items ?? []
      const given = items.flatMap((item) => (item ? [{ id: item.id, value_id: text(item.id) }] : []))
      const words = { nickname: text('nickname'), summary: text('summary'), text: text('text') }
      await create({ variables: { input: { sku, ...words, ratings: given } } })
      setState('sent')
    } catch (error) {
      setFault(faultText(error, t) || t('opinion.failed'))
      setState('writing')
    }
  }

  return (
    <dialog ref={dialog} className={styles.box} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={titleId}>{t('opinion.write')}</h2>
        <button type="button" aria-label={t('opinion.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {state === 'sent' ? (
        <p role="status">{t('opinion.sent')}</p>
      ) : (
        <form onSubmit={send} noValidate className={styles.form} aria-busy={state === 'sending'}>
          {(ratings.data?.productReviewRatingsMetadata?.items ?? []).map(
            (item) =>
              item && (
                <StarField
                  key={item.id}
                  name={item.id}
                  label={ratings.data?.productReviewRatingsMetadata?.items.length === 1 ? t('opinion.rate') : item.name}
                  values={item.values}
                  starText={(stars) => t('reviews.starCount', { stars })}
                />
              ),
          )}
          <Field name="summary" label={t('opinion.summary')} />
          <Field name="text" label={t('opinion.text')} long />
          <Field name="nickname" label={t('opinion.nickname')} autoComplete="nickname" />
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
          <Button type="submit" disabled={state === 'sending'}>
            {t(state === 'sending' ? 'opinion.sending' : 'opinion.send')}
          </Button>
        </form>
      )}
    </dialog>
  )
}

type FieldProps = { name: string; label: string; long?: boolean; autoComplete?: string }

function Field({ name, label, long, autoComplete }: FieldProps) {
  const id = useId()
  const shared = { id, name, required: true, 'data-label': label, maxLength: long ? 5000 : 120 }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {long ? <textarea {...shared} rows={5} /> : <input {...shared} autoComplete={autoComplete ?? 'off'} />}
    </div>
  )
}
