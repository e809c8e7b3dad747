import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'

/**
 * The keys of a combobox with a list below: arrows go through the options and copy them into the field, Escape gives the
 * typed words back first and closes what is around it next.
 */
export function useCombobox() {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const listId = useId()

  const inputProps = (texts: string[]) => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step && texts.length > 0) {
        event.preventDefault()
        // One place more than options: the field itself, with what was typed.
        const places = texts.length + 1
        setActive(((active + 1 + step + places) % places) - 1)
      }
      if (event.key === 'Escape' && active >= 0) {
        event.preventDefault()
        setActive(-1)
      }
    }
    return {
      role: 'combobox',
      'aria-expanded': texts.length > 0,
      'aria-controls': texts.length > 0 ? listId : undefined,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active >= 0 ? optionId(listId, active) : undefined,
      value: texts[active] ?? typed,
      onKeyDown,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setTyped(event.target.value)
        setActive(-1)
      },
    } as const
  }
  return { typed, active, listId, inputProps }
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`
