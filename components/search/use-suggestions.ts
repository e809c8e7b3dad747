import { useEffect, useState } from 'react'
import { fewestLetters, normalWords } from '@/lib/search/normal-words'
import { noSuggestions, type Suggestions } from '@/lib/search/suggestions'

/** A hand that types has a key down every 100 to 200 ms: this waits for the pause, not for the next key. */
const quietMs = 50

type SuggestionState = 'idle' | 'found' | 'none' | 'failed'
type Shown = { words: string; found: Suggestions; state: SuggestionState }

const idle: Shown = { words: '', found: noSuggestions, state: 'idle' }
const known = new Map<string, Promise<Suggestions>>()

function ask(context: string, words: string): Promise<Suggestions> {
  const address = `/api/suggest?${new URLSearchParams({ c: context, q: words })}`
  const asked = known.get(address)
  if (asked) return asked
  const answer = fetch(address, { signal: AbortSignal.timeout(5000) }).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status))
    return (await response.json()) as Suggestions
  })
  answer.catch(() => known.delete(address))
  known.set(address, answer)
  return answer
}

const isEmpty = ({ queries, categories, products, pages }: Suggestions) =>
  queries.length + categories.length + products.length + pages.length === 0

/** Suggestions for what is typed; while new ones are on their way the last ones stay. */
export function useSuggestions(typed: string, context: string): Shown {
  const [shown, setShown] = useState(idle)
  const words = normalWords(typed)
  useEffect(() => {
    let isOver = false
    const show = (next: Shown) => !isOver && setShown(next)
    if (words.length < fewestLetters) {
      setShown(idle)
      return
    }
    const timer = setTimeout(() => {
      ask(context, words).then(
        (found) => show({ words, found, state: isEmpty(found) ? 'none' : 'found' }),
        () => show({ words, found: noSuggestions, state: 'failed' }),
      )
    }, quietMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [words, context])
  return shown
}
