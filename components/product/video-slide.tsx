import { type ComponentType, type MouseEvent, useState } from 'react'
import { Picture } from '@/components/ui/picture'
import type { Video } from '@/lib/catalog/product-video'
import type { PictureView } from '@/lib/catalog/product-view'
import type { GalleryLabels } from './gallery-labels'
import styles from './video-slide.module.css'

type Props = { picture: PictureView; video: Video; labels: GalleryLabels; sizes: string }

/** A film, as its picture until somebody presses play: nothing is asked of the site that plays it before. */
export function VideoSlide({ picture, video, labels, sizes }: Props) {
  const [Player, setPlayer] = useState<ComponentType<{ video: Video }>>()
  const play = (event: MouseEvent) => {
    event.preventDefault()
    import('./video-player').then(
      ({ VideoPlayer }) => setPlayer(() => VideoPlayer),
      () => window.open(video.src),
    )
  }
  if (Player) {
    return (
      <div className={styles.slide}>
        <Player video={video} />
      </div>
    )
  }
  return (
    <a
      href={video.src}
      className={styles.slide}
      aria-label={labels.play.replace('{title}', video.title)}
      onClick={play}
    >
      <Picture {...picture} alt="" width={960} height={1200} sizes={sizes} largest={1920} />
      <span className={styles.play} aria-hidden="true">
        ▶
      </span>
    </a>
  )
}
