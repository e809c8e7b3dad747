'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import type { PictureView } from '@/lib/catalog/product-view'
import type { GalleryLabels } from './gallery-labels'
import styles from './lightbox.module.css'
import { useZoom } from './use-zoom'
import { VideoPlayer } from './video-player'

export type LightboxProps = {
  pictures: PictureView[]
  shown: number
  labels: GalleryLabels
  onShow: (index: number) => void
  onClose: () => void
}

/**
 * One picture over the whole screen, as close as one likes: two fingers, a double tap, the wheel, + and −, or the buttons.
 * A native dialog: Escape closes it, and the focus returns to where it was.
 */
export function Lightbox({ pictures, shown, labels, onShow, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const picture = pictures[shown]
  const zoom = useZoom(picture?.url ?? '')
  useEffect(() => dialog.current?.showModal(), [])

  const step = (by: number) => onShow((shown + by + pictures.length) % pictures.length)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inline = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    if (event.key === 'ArrowRight') step(inline)
    if (event.key === 'ArrowLeft') step(-inline)
    if (event.key === '+' || event.key === '=') zoom.by(1.5)
    if (event.key === '-') zoom.by(1 / 1.5)
  }
  if (!picture) return null
  return (
    <dialog ref={dialog} className={styles.box} aria-label={labels.gallery} onClose={onClose} onKeyDown={onKeyDown}>
      {picture.video && picture.video.kind !== 'link' ? (
        <VideoPlayer key={picture.url} video={picture.video} />
      ) : (
        <>
          <div className={styles.stage} {...zoom.handlers}>
            <div ref={zoom.target} className={styles.moved} data-zoomed={zoom.zoomed || undefined}>
              <Picture
                key={picture.url}
                {...picture}
                width={1536}
                height={1920}
                sizes={zoom.zoomed ? '200vw' : '100vw'}
                largest={1920}
                className={styles.picture}
              />
            </div>
          </div>
          <div className={styles.zoom}>
            <button type="button" aria-label={labels.further} disabled={!zoom.zoomed} onClick={() => zoom.by(1 / 1.5)}>
              −
            </button>
            <button type="button" aria-label={labels.closer} onClick={() => zoom.by(1.5)}>
              +
            </button>
          </div>
        </>
      )}
      <button type="button" className={styles.close} aria-label={labels.close} onClick={() => dialog.current?.close()}>
        <Icon name="close" />
      </button>
      {pictures.length > 1 && (
        <>
          <button
            type="button"
            className={classNames(styles.step, styles.previous)}
            aria-label={labels.previous}
            onClick={() => step(-1)}
          >
            <Icon name="chevron-left" />
          </button>
          <button
            type="button"
            className={classNames(styles.step, styles.next)}
            aria-label={labels.next}
            onClick={() => step(1)}
          >
            <Icon name="chevron-right" />
          </button>
          <p className={styles.place} role="status">
            {labels.pictures[shown]}
          </p>
        </>
      )}
    </dialog>
  )
}
