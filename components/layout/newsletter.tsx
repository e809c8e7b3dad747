import type { Shopfront } from '@/lib/context/shopfront'
import styles from './newsletter.module.css'

/** The form for the shop's letters, in the page and never over it; `newsletter-behaviour` sends it. */
export function Newsletter({ shop }: { shop: Shopfront }) {
  const { t, code } = shop
  const texts = {
    'data-sending': t('newsletter.sending'),
    'data-confirm': t('newsletter.confirm', { email: '{email}' }),
    'data-subscribed': t('newsletter.subscribed'),
    'data-invalid': t('newsletter.invalid'),
    'data-failed': t('newsletter.failed'),
  }
  return (
    <section className={styles.letters} aria-labelledby="letters">
      <div>
        <h2 id="letters">{t('newsletter.title')}</h2>
        <p>{t('newsletter.text')}</p>
      </div>
      <form className={styles.form} data-late="newsletter" data-context={code} {...texts} noValidate>
        <label htmlFor="letters-email">{t('newsletter.label')}</label>
        <div className={styles.field}>
          <input
            id="letters-email"
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            aria-describedby="letters-said letters-consent"
          />
          <button type="submit">{t('newsletter.submit')}</button>
        </div>
        <p id="letters-said" role="status" className={styles.said} />
        <p id="letters-consent" className={styles.consent}>
          {t('newsletter.consent')}
        </p>
      </form>
    </section>
  )
}
