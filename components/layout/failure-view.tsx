'use client'
import { Button } from '@/components/ui/button'
import { failureTexts } from '@/lib/messages/failure-texts'
import styles from './failure-view.module.css'

/** A page that could not be made: what happened, that nothing is lost, and to try again. */
export function FailureView({ digest, onRetry }: { digest: string | undefined; onRetry: () => void }) {
  const texts = failureTexts(typeof document === 'undefined' ? 'en' : document.documentElement.lang)
  return (
    <div className={`frame ${styles.view}`}>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <div className={styles.actions}>
        <Button type="button" onClick={onRetry}>
          {texts.retry}
        </Button>
        <a href="/">{texts.home}</a>
      </div>
      {digest && (
        <p className={styles.reference}>
          {texts.reference}: {digest}
        </p>
      )}
    </div>
  )
}
