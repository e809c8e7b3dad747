import { useEffect, useState } from 'react'
import { type ProductOption, type Selection, selectionOf, selectionQuery } from '@/lib/catalog/variants'

/** What is chosen on the product page. The address follows without a request, so that it can be shared and reloaded. */
export function useSelection(initial: Selection, options: ProductOption[], path: string) {
  const [selection, setSelection] = useState(initial)
  const take = (next: Selection) => {
    setSelection(next)
    window.history.replaceState(null, '', `${path}${selectionQuery(next, options)}`)
  }
  // A line of the cart that is to be changed names its choice behind the #.
  // biome-ignore lint/correctness/useExhaustiveDependencies: options and path are the page's
  useEffect(() => {
    const read = () => {
      const { hash } = window.location
      if (!hash.startsWith('#edit=') || options.length === 0) return
      // At once, before the buy form's part is there: the address loses its end by this.
      take(selectionOf(new URLSearchParams(hash.slice(1)).getAll('chosen'), options))
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return { selection, choose: (code: string, uid: string) => take({ ...selection, [code]: uid }) }
}
