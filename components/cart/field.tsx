'use client'
import FormControl from '@mui/material/FormControl'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput'
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

type Frame = {
  label: string
  /** Said behind the label: "optional". */
  aside?: string | undefined
  hint?: string | undefined
  fault?: string | undefined
}

type FieldProps = Frame & OutlinedInputProps

function FieldFrame({ id, label, aside, hint, fault, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <FormControl fullWidth error={Boolean(fault)}>
      <label htmlFor={id} className={styles.label}>
        {label} {aside && <span>({aside})</span>}
      </label>
      {children}
      {(fault || hint) && (
        <p id={`${id}-says`} className={fault ? styles.fault : styles.hint} {...(fault && { role: 'alert' })}>
          {fault || hint}
        </p>
      )}
    </FormControl>
  )
}

/** Ties what is said below to its input. */
const spoken = (id: string, fault: string | undefined, hint: string | undefined) => ({
  'aria-invalid': Boolean(fault),
  ...((fault || hint) && { 'aria-describedby': `${id}-says` }),
})

/** A line of text with its label above and what is to be said about it below. */
export function Field({ label, aside, hint, fault, inputProps, ...input }: FieldProps) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} aside={aside} hint={hint} fault={fault}>
      <OutlinedInput
        {...input}
        id={id}
        className={styles.input as string}
        inputProps={{ ...inputProps, ...spoken(id, fault, hint) }}
      />
    </FieldFrame>
  )
}

type Option = { value: string; label: string }

/** A choice from many, in the device's own way. */
export function SelectField({
  label,
  aside,
  hint,
  fault,
  options,
  empty,
  inputProps,
  ...input
}: FieldProps & { options: Option[]; empty?: string }) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} aside={aside} hint={hint} fault={fault}>
      <NativeSelect
        {...(input as object)}
        id={id}
        input={<OutlinedInput className={styles.input as string} />}
        inputProps={{ ...inputProps, id, ...spoken(id, fault, hint) } as object}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </FieldFrame>
  )
}
