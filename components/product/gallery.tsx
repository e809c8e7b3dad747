import { type ComponentType, type MouseEvent, type ReactNode, type UIEvent, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Picture } from '@/components/ui/picture'
import type { PictureView } from '@/lib/catalog/product-view'
import styles from './gallery.module.css'
import type { GalleryLabels } from './gallery-labels'
import type { LightboxProps } from './lightbox'

const stageSizes = '(min-width: 90rem) 680px, (min-width: 64rem) 48vw, 100vw'
const shownThumbnails = 5

type Props = {
  pictures: PictureView[]
  labels: GalleryLabels
  /** Drawn over the picture: that it can be enlarged. */
  hint: ReactNode
}

/**
 * The pictures of a product: a strip to be swiped, thumbnails that lead to each, and any of them over the whole screen.
 * The strip is the browser's own, so it works before scripts run; the full screen is fetched when a hand comes near.
 */
export function Gallery({ pictures, labels, hint }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(0)
  const [Lightbox, setLightbox] = useState<ComponentType<LightboxProps>>()
  const [enlarged, setEnlarged] = useState(false)

  const load = () => void import('./lightbox').then(({ Lightbox: Loaded }) => setLightbox(() => Loaded), ignore)
  const follow = ({ currentTarget: { scrollLeft, clientWidth } }: UIEvent<HTMLElement>) =>
    setShown(Math.round(Math.abs(scrollLeft) / clientWidth))
  const show = (index: number) => {
    setShown(index)
    strip.current?.children[index]?.scrollIntoView({ block: 'nearest', inline: 'start' })
  }
  const enlarge = (event: MouseEvent, index: number) => {
    event.preventDefault()
    load()
    show(index)
    setEnlarged(true)
  }
  const hidden = pictures.length - shownThumbnails
  return (
    <section aria-label={labels.gallery} className={classNames(styles.gallery, pictures.length < 2 && styles.single)}>
      <div className={styles.stage}>
        <div ref={strip} className={styles.strip} onScroll={follow}>
          {pictures.map((picture, index) => (
            <a
              key={picture.url}
              href={picture.video?.src ?? picture.url}
              className={classNames(styles.open, picture.video && styles.film)}
              tabIndex={index === shown ? 0 : -1}
              aria-label={
                picture.video
                  ? labels.play.replace('{title}', picture.video.title)
                  : `${labels.zoom}: ${labels.pictures[index]}`
              }
              onPointerEnter={load}
              onFocus={load}
              onClick={(event) => picture.video?.kind !== 'link' && enlarge(event, index)}
            >
              <Picture
                {...picture}
                width={960}
                height={1200}
                sizes={stageSizes}
                largest={1920}
                priority={index === 0}
              />
            </a>
          ))}
        </div>
        <span className={styles.hint}>{hint}</span>
      </div>
      {pictures.length > 1 && (
        <div className={styles.thumbnails}>
          {pictures.slice(0, shownThumbnails).map((each, index) => (
            <button
              key={each.url}
              type="button"
              aria-label={labels.pictures[index]}
              aria-current={index === shown ? 'true' : undefined}
              onClick={() => show(index)}
            >
              <Picture {...each} alt="" width={64} height={80} sizes="64px" largest={160} />
            </button>
          ))}
          {hidden > 0 && (
            <button
              type="button"
              className={styles.more}
              aria-label={labels.more.replace('{count}', String(hidden))}
              onClick={(event) => enlarge(event, shownThumbnails)}
            >
              +{hidden}
            </button>
          )}
        </div>
      )}
      {enlarged && Lightbox && (
        <Lightbox pictures={pictures} shown={shown} labels={labels} onShow={show} onClose={() => setEnlarged(false)} />
      )}
    </section>
  )
}

/** Without the network there is no full screen; the picture itself is still there. */
const ignore = () => {}
