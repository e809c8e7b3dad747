import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import type { PictureView } from '@/lib/catalog/product-view'
import styles from './gallery.module.css'
import type { GalleryLabels } from './gallery-labels'
import { Lightbox } from './lightbox'

const stageSizes = '(min-width: 90rem) 680px, (min-width: 64rem) 48vw, 100vw'

/** The pictures of a product: one large, all as thumbnails, any in full size. Begins at the first when they change. */
export function Gallery({ pictures, labels }: { pictures: PictureView[]; labels: GalleryLabels }) {
  const [shown, setShown] = useState(0)
  const [enlarged, setEnlarged] = useState(false)
  const picture = pictures[shown] ?? pictures[0]
  if (!picture) return <div className={styles.stage} />
  return (
    <section aria-label={labels.gallery} className={classNames(styles.gallery, pictures.length < 2 && styles.single)}>
      <div className={styles.stage}>
        <button type="button" className={styles.open} aria-label={labels.zoom} onClick={() => setEnlarged(true)}>
          <Picture
            key={picture.url}
            {...picture}
            width={960}
            height={1200}
            sizes={stageSizes}
            largest={1920}
            priority
          />
        </button>
        <span className={styles.hint}>
          <Icon name="enlarge" size={20} />
        </span>
      </div>
      {pictures.length > 1 && (
        <div className={styles.thumbnails}>
          {pictures.map((each, index) => (
            <button
              key={each.url}
              type="button"
              aria-label={labels.pictures[index]}
              aria-current={each === picture ? 'true' : undefined}
              onClick={() => setShown(index)}
            >
              <Picture {...each} alt="" width={64} height={80} sizes="64px" largest={160} />
            </button>
          ))}
        </div>
      )}
      {enlarged && (
        <Lightbox
          pictures={pictures}
          shown={Math.max(0, pictures.indexOf(picture))}
          labels={labels}
          onShow={setShown}
          onClose={() => setEnlarged(false)}
        />
      )}
    </section>
  )
}
