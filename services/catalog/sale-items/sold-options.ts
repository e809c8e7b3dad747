import type { ChosenCustomization } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import { addedBy, type FilledOption, type OfferedOption } from '../domain/customization.ts'
import { customOptionPath, customValuePath } from '../domain/option-path.ts'
import { titleIn } from '../store/part-store.ts'
import type { Sale } from './sale.ts'

/** The customizable options of what is shown, with their titles in the store view. */
export async function soldOptions({ reads, shown, view }: Sale): Promise<OfferedOption[]> {
  const options = await reads.customOptions.load(shown.id)
  return options.map((option) => ({
    ...option,
    title: titleIn(option, view),
    values: option.values.map((value) => ({ ...value, title: titleIn(value, view) })),
  }))
}

/** Filled options as neighbours are told them; `baseMinor` is what a percentage is taken of. */
export function toldOptions(
  filled: FilledOption[],
  baseMinor: number,
  { terms, locale }: Pick<Sale, 'terms' | 'locale'>,
): ChosenCustomization[] {
  return filled.map(({ option, values }) => ({
    optionUid: encodeUid(customOptionPath(option.id)),
    optionId: option.id,
    label: option.title,
    type: option.type,
    isRequired: option.required,
    sortOrder: option.position,
    values: values.map((value) => ({
      value: momentFormats[option.type] ? momentIn(locale, value.value, option.type) : value.value,
      label: value.label,
      valueId: value.valueId,
      valueUid: encodeUid(
        value.valueId === null ? customOptionPath(option.id) : customValuePath(option.id, value.valueId),
      ),
      price: {
        type: value.priceType === 'percent' ? 'PERCENT' : 'FIXED',
        addsMinor: addedBy(value, baseMinor, terms),
        percent: value.priceType === 'percent' ? value.price : null,
      },
    })),
  }))
}

/** Magento's styles of what was said of a day, a moment or an hour. */
const momentFormats: Record<string, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: 'medium' },
  date_time: { dateStyle: 'short', timeStyle: 'short' },
  time: { timeStyle: 'short' },
}

/** "2026-12-24 00:00:00" as people of the store view write it. It has no time zone: what was typed is what is meant. */
const momentIn = (locale: string, typed: string, type: string): string =>
  new Intl.DateTimeFormat(locale, { ...momentFormats[type], timeZone: 'UTC' }).format(
    new Date(`${typed.replace(' ', 'T')}Z`),
  )
