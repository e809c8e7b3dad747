import { type ListState, listQuery } from '@/lib/routing/list-state'

/** What else is chosen in a list, carried along by a form that changes one thing. */
export function KeptState({ state }: { state: ListState }) {
  const kept = new URLSearchParams(listQuery({ ...state, page: 1 }))
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
