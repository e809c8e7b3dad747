import { connection } from 'next/server'
import { Suspense } from 'react'
import { Studio } from '@/components/studio/studio'
import styles from '@/components/studio/studio.module.css'
import { translator } from '@/lib/messages/translator'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export default function StudioPage(props: Props) {
  const t = translator('en')
  return (
    <main className={`frame ${styles.page}`}>
      <div>
        <h1>{t('studio.title')}</h1>
        <p className={styles.lead}>{t('studio.lead')}</p>
      </div>
      <Suspense fallback={<p role="status">{t('studio.loading')}</p>}>
        <Live {...props} />
      </Suspense>
    </main>
  )
}

async function Live({ searchParams }: Props) {
  await connection()
  const { q } = await searchParams
  return <Studio words={[q].flat()[0] ?? ''} />
}
