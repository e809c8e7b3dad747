import { useEffect, useMemo, useState } from 'react'
import { useSearchSuggestionsQuery } from '@/graphql/generated/hooks'
import { slugOf } from '@/lib/routing/slug'
import { type SuggestionOption, suggestionOptions } from './suggestion-options'

const minLength = 2
const quietMs = 120

export type SuggestionState = 'idle' | 'searching' | 'found' | 'none' | 'failed'

/** Asks for suggestions when the hand rests; while new ones are on their way the last ones stay. */
export function useSuggestions(words: string, path: string): { options: SuggestionOption[]; state: SuggestionState } {
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(words), quietMs)
    return () => clearTimeout(timer)
  }, [words])

  const idle = search.length < minLength
  const { data, previousData, error, loading } = useSearchSuggestionsQuery({ variables: { search }, skip: idle })
  const shown = idle ? undefined : (data ?? previousData)
  const options = useMemo(
    () => suggestionOptions(shown as Parameters<typeof suggestionOptions>[0], { path, query: search }, slugOf),
    [shown, path, search],
  )
  if (idle) return { options: [], state: 'idle' }
  if (error) return { options: [], state: 'failed' }
  if (options.length > 0) return { options, state: 'found' }
  return { options, state: loading ? 'searching' : 'none' }
}
