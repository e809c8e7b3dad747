'use client'
import { FailureView } from '@/components/layout/failure-view'

type Props = { error: unknown; retry: () => void }

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** The backend did not answer and nothing kept could be shown instead. */
export default function ShopError({ error, retry }: Props) {
  return <FailureView digest={digestOf(error)} onRetry={retry} />
}
