'use client'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import { Button } from '@/components/ui/button'
import styles from './account.module.css'
import own from './form-parts.module.css'

type FieldProps = ComponentProps<typeof Field>

/** An address for mail, as phones and password managers like it. */
export function EmailField({ label, autoComplete = 'email', ...props }: Partial<FieldProps>) {
  const { t } = useCommerce()
  return (
    <Field
      {...(props as FieldProps)}
      label={label ?? t('account.signIn.email')}
      type="email"
      autoComplete={autoComplete}
      inputProps={{ inputMode: 'email', autoCapitalize: 'none', spellCheck: false, maxLength: 254 }}
    />
  )
}

/** A password that can be looked at, pasted and managed; its rules are said before it is typed. */
export function PasswordField({ label, autoComplete, ...props }: FieldProps) {
  const { t } = useCommerce()
  const [shown, setShown] = useState(false)
  return (
    <div className={own.password}>
      <Field
        {...props}
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        inputProps={{ autoCapitalize: 'none', spellCheck: false, maxLength: 256 }}
      />
      <button type="button" className={own.reveal} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? t('account.password.hide') : t('account.password.show')}
      </button>
    </div>
  )
}

/** Why the form was not taken. */
export function Refusal({ text }: { text: string | null }) {
  return text ? (
    <p role="alert" className={styles.fault}>
      {text}
    </p>
  ) : null
}

/** That it was done. */
export function DoneNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.done}>
      {children}
    </p>
  )
}

/** The button that sends a form, which says when it is at work. */
export function Submit({ busy, busyText, children }: { busy: boolean; busyText?: string; children: ReactNode }) {
  const { t } = useCommerce()
  return (
    <Button disabled={busy} aria-busy={busy}>
      {busy ? (busyText ?? t('account.saving')) : children}
    </Button>
  )
}
