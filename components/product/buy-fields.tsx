import { Picture } from '@/components/ui/picture'
import { fieldName } from '@/lib/cart/form-items'
import type { Adds, BuyField, ChoiceField, FieldValue, TypedField } from '@/lib/catalog/buy-fields'
import type { Translate } from '@/lib/context/shopfront'
import styles from './buy-fields.module.css'

type Named<Field> = { field: Field; t: Translate }

/**
 * What a product asks of a shopper, as the native fields of a form: written by the server, read by the buy form when it is
 * sent. What a choice adds to the price stands in `data-amount` and `data-percent`.
 */
export function BuyFields({ fields, t }: { fields: BuyField[]; t: Translate }) {
  return fields.map((field) => {
    if (field.kind === 'file') return <FileNote key={field.uid} field={field} t={t} />
    if (field.kind !== 'choice') return <Typed key={field.uid} field={field} t={t} />
    const Shape = field.shape === 'select' ? Select : Choices
    return <Shape key={field.uid} field={field} t={t} />
  })
}

const priceOf = ({ amount, percent }: Adds) => ({
  'data-amount': amount,
  ...(percent ? { 'data-percent': percent } : {}),
})

function Label({ field: { label, required }, t }: Named<{ label: string; required: boolean }>) {
  return (
    <>
      <b>{label}</b> {!required && <span className={styles.aside}>{t('buy.optional')}</span>}
    </>
  )
}

const nameOf = ({ label, quantity, countable }: FieldValue) =>
  quantity && quantity > 1 && !countable ? `${quantity} × ${label}` : label

function Select({ field, t }: Named<ChoiceField>) {
  const { uid, label, required, values } = field
  const none = !required || !values.some(({ checked }) => checked)
  return (
    <div className={styles.field}>
      <label htmlFor={uid}>
        <Label field={field} t={t} />
      </label>
      <select
        id={uid}
        name={fieldName.chosen}
        required={required}
        data-label={label}
        defaultValue={values.find(({ checked }) => checked)?.uid ?? ''}
      >
        {none && <option value="">{t('buy.choose')}</option>}
        {values.map((value) => (
          <option
            key={value.uid}
            value={value.uid}
            disabled={value.soldOut}
            data-pieces={value.quantity ?? undefined}
            {...priceOf(value.adds)}
          >
            {[nameOf(value), value.soldOut ? t('stock.out') : value.adds.text].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </div>
  )
}

function Choices({ field, t }: Named<ChoiceField>) {
  const { uid, label, required, shape, values } = field
  const single = shape === 'radio'
  return (
    <fieldset className={styles.field} data-group={label} data-required={required || undefined}>
      <legend>
        <Label field={field} t={t} />
      </legend>
      {single && !required && (
        <Choice uid={`${uid}-none`} group={uid} type="radio" value={{ ...nothing, label: t('buy.none') }} t={t} />
      )}
      {values.map((value) => (
        <Choice
          key={value.uid}
          uid={value.uid}
          group={single ? uid : undefined}
          type={single ? 'radio' : 'checkbox'}
          value={value}
          t={t}
        />
      ))}
    </fieldset>
  )
}

const nothing: FieldValue = {
  uid: '',
  label: '',
  adds: { amount: 0, percent: 0, text: '' },
  checked: true,
  soldOut: false,
  quantity: null,
  countable: false,
  picture: null,
}

type ChoiceProps = {
  uid: string
  group: string | undefined
  type: 'radio' | 'checkbox'
  value: FieldValue
  t: Translate
}

function Choice({ uid, group, type, value, t }: ChoiceProps) {
  const { label, adds, soldOut, picture, countable, quantity } = value
  return (
    <div className={styles.choice}>
      <label>
        <input
          type={type}
          // Radio buttons are one group each, and all of them are choices: the buy form reads both names.
          name={group ? `${fieldName.chosen}:${group}` : fieldName.chosen}
          value={value.uid}
          defaultChecked={value.checked}
          disabled={soldOut}
          data-pieces={quantity ?? undefined}
          {...priceOf(adds)}
        />
        {picture && (
          <Picture {...picture} alt="" width={40} height={50} sizes="40px" largest={160} className={styles.picture} />
        )}
        <span>{nameOf(value)}</span>
        <span className={styles.aside}>{soldOut ? t('stock.out') : adds.text}</span>
      </label>
      {countable && (
        <input
          type="number"
          name={fieldName.pieces(uid)}
          min={1}
          max={999}
          defaultValue={quantity ?? 1}
          inputMode="numeric"
          aria-label={t('buy.piecesOf', { name: label })}
          data-label={t('buy.piecesOf', { name: label })}
        />
      )}
    </div>
  )
}

const inputTypes = { text: 'text', area: 'text', date: 'date', moment: 'datetime-local', time: 'time' } as const

function Typed({ field, t }: Named<TypedField>) {
  const { uid, kind, label, required, adds, most } = field
  const hint = [adds.text, most > 0 ? t('buy.mostCharacters', { count: most }) : ''].filter(Boolean).join(' · ')
  const shared = {
    id: uid,
    name: fieldName.typed(kind, uid),
    required,
    'data-label': label,
    'aria-describedby': hint ? `${uid}-hint` : undefined,
    ...(most > 0 ? { maxLength: most } : {}),
    ...priceOf(adds),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={uid}>
        <Label field={field} t={t} />
      </label>
      {kind === 'area' ? <textarea {...shared} rows={3} /> : <input {...shared} type={inputTypes[kind]} />}
      {hint && (
        <p id={`${uid}-hint`} className={styles.aside}>
          {hint}
        </p>
      )}
    </div>
  )
}

function FileNote({ field, t }: Named<{ label: string; required: boolean; extensions: string }>) {
  return (
    <div className={styles.field}>
      <p>
        <Label field={field} t={t} />
      </p>
      <p className={styles.aside}>{t('buy.fileLater', { extensions: field.extensions || t('buy.anyFile') })}</p>
    </div>
  )
}
