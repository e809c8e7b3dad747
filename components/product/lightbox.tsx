import { type KeyboardEvent, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import type { PictureView } from '@/lib/catalog/product-view'
import type { GalleryLabels } from './gallery-labels'
import styles from './lightbox.module.css'

type Props = {
  pictures: PictureView[]
  shown: number
  labels: GalleryLabels
  onShow: (index: number) => void
  onClose: () => void
}

/** One picture over the whole screen. A native dialog: Escape closes it, and the focus returns to where it was. */
export function Lightbox({ pictures, shown, labels, onShow, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const picture = pictures[shown]
  const step = (by: number) => onShow((shown + by + pictures.length) % pictures.length)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inline = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    if (event.key === 'ArrowRight') step(inline)
    if (event.key === 'ArrowLeft') step(-inline)
  }
  if (!picture) return null
  return (
    <dialog ref={dialog} className={styles.box} aria-label={labels.gallery} onClose={onClose} onKeyDown={onKeyDown}>
      <Picture
        key={picture.url}
        {...picture}
        width={1536}
        height={1920}
        sizes="100vw"
        largest={1920}
        className={styles.picture}
      />
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
