'use client'
import { usePathname } from 'next/navigation'
import { Suspense, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { BarProps } from '@/components/category/desk/act'
import { shownListing } from '@/components/category/desk/arrival'
import buttonStyles from '@/components/ui/button.module.css'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { compareQuery } from '@/lib/catalog/compare-address'
import {
  forgetKept,
  type KeptProduct,
  keptProducts,
  mostKept,
  subscribeToKept,
  toggleKept,
} from '@/lib/catalog/kept-products'
import { renditionUrl } from '@/lib/image/rendition'
import { browserTranslator } from '@/lib/messages/browser-translator'
import styles from './compare-bar.module.css'

const compareFullEvent = 'vitrine-compare-full'

let snapshot: KeptProduct[] = []
/** The same array as long as nothing changed, as React asks of a store. */
function compared(): KeptProduct[] {
  const now = keptProducts('compare')
  if (JSON.stringify(now) !== JSON.stringify(snapshot)) snapshot = now
  return snapshot
}

/** What is being compared, at the foot of every list until it is cleared. */
export function CompareBar(props: BarProps) {
  return (
    <Suspense>
      <Bar {...props} />
    </Suspense>
  )
}

function Bar({ shop, router }: BarProps) {
  const t = use(browserTranslator(shop.locale))
  const products = useSyncExternalStore(subscribeToKept, compared, compared)
  const pathname = usePathname()
  const [onList, setOnList] = useState(true)
  const [isFull, setFull] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for each page
  useEffect(() => setOnList(shownListing() !== null), [pathname])
  useEffect(() => {
    const tell = () => setFull(true)
    addEventListener(compareFullEvent, tell)
    return () => removeEventListener(compareFullEvent, tell)
  }, [])
  const shown = onList && products.length > 0
  useEffect(() => {
    document.documentElement.toggleAttribute('data-compare-bar', shown)
  }, [shown])
  if (!shown) return null

  const href = `${shop.path}/compare${compareQuery(products.map(({ sku }) => sku))}`
  const note =
    isFull && products.length >= mostKept.compare ? t('compare.full') : products.length < 2 && t('compare.needTwo')
  return (
    <section className={styles.bar} aria-label={t('compare.bar')}>
      <ul className={styles.products}>
        {products.map((product) => (
          <li key={product.sku}>
            <Thumbnail {...product} />
            <button
              type="button"
              aria-label={t('compare.remove', { name: product.name })}
              title={product.name}
              onClick={() => toggleKept('compare', product)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note} role="status">
        {note || t('compare.chosen', { count: products.length })}
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.clear} onClick={() => forgetKept('compare')}>
          {t('compare.clear')}
        </button>
        <a
          href={href}
          className={classNames(buttonStyles.button, buttonStyles.solid)}
          aria-disabled={products.length < 2 ? 'true' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            if (products.length > 1) router.push(href)
          }}
        >
          {t('compare.action')}
        </a>
      </div>
    </section>
  )
}

function Thumbnail({ picture }: KeptProduct) {
  if (!picture) return <span className={styles.blank} />
  const source = picture.includes('://') ? picture : renditionUrl(picture, 160, 'webp')
  // biome-ignore lint/performance/noImgElement: our own image address, in the one size this is drawn in
  return <img src={source} alt="" width={44} height={55} />
}
