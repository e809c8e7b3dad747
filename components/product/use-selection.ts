import { useState } from 'react'
import { type ProductOption, type Selection, selectionQuery } from '@/lib/catalog/variants'

/** What is chosen on the product page. The address follows without a request, so that it can be shared and reloaded. */
export function useSelection(initial: Selection, options: ProductOption[], path: string) {
  const [selection, setSelection] = useState(initial)
  const choose = (code: string, uid: string) => {
    const next = { ...selection, [code]: uid }
    setSelection(next)
    window.history.replaceState(null, '', `${path}${selectionQuery(next, options)}`)
  }
  return { selection, choose }
}
