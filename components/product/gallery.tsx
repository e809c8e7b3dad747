import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import type { PictureView } from '@/lib/catalog/product-view'
import styles from './gallery.module.css'
import type { GalleryLabels } from './gallery-labels'
import type { LightboxProps } from './lightbox'
import { VideoSlide } from './video-slide'

const stageSizes = '(min-width: 90rem) 680px, (min-width: 64rem) 48vw, 100vw'
const shownThumbnails = 5

/**
 * The pictures of a product: a strip to be swiped, thumbnails that lead to each, and any of them over the whole screen.
 * The strip is the browser's own, so it works before scripts run; the full screen is fetched when a hand comes near.
 */
export function Gallery({ pictures, labels }: { pictures: PictureView[]; labels: GalleryLabels }) {
  const strip = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(0)
  const [Lightbox, setLightbox] = useState<ComponentType<LightboxProps>>()
  const [enlarged, setEnlarged] = useState(false)

  const load = () => void import('./lightbox').then(({ Lightbox: Loaded }) => setLightbox(() => Loaded), ignore)
  useEffect(() => {
    const box = strip.current
    if (!box) return
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) setShown([...box.children].indexOf(entry.target))
      },
      { root: box, threshold: 0.6 },
    )
    for (const slide of box.children) watch.observe(slide)
    return () => watch.disconnect()
  }, [])

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
        <div ref={strip} className={styles.strip}>
          {pictures.map((picture, index) =>
            picture.video ? (
              <VideoSlide
                key={picture.url}
                picture={picture}
                video={picture.video}
                labels={labels}
                sizes={stageSizes}
              />
            ) : (
              <a
                key={picture.url}
                href={picture.url}
                className={styles.open}
                tabIndex={index === shown ? 0 : -1}
                aria-label={`${labels.zoom}: ${labels.pictures[index]}`}
                onPointerEnter={load}
                onFocus={load}
                onClick={(event) => enlarge(event, index)}
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
            ),
          )}
        </div>
        <span className={styles.hint}>
          <Icon name="enlarge" size={20} />
        </span>
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
