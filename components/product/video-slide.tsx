import { useState } from 'react'
import { Picture } from '@/components/ui/picture'
import type { Video } from '@/lib/catalog/product-video'
import type { PictureView } from '@/lib/catalog/product-view'
import type { GalleryLabels } from './gallery-labels'
import styles from './video-slide.module.css'

type Props = { picture: PictureView; video: Video; labels: GalleryLabels; sizes: string }

/** A film, as its picture until somebody presses play: nothing is asked of the site that plays it before. */
export function VideoSlide({ picture, video, labels, sizes }: Props) {
  const [playing, setPlaying] = useState(false)
  if (playing && video.kind === 'frame') {
    return (
      <div className={styles.slide}>
        <iframe
          src={video.src}
          title={video.title}
          allow="autoplay; fullscreen; picture-in-picture"
          allowFullScreen
          referrerPolicy="strict-origin"
        />
      </div>
    )
  }
  if (playing) {
    return (
      <div className={styles.slide}>
        {/* biome-ignore lint/a11y/useMediaCaption: the backend carries no captions */}
        <video src={video.src} controls autoPlay playsInline title={video.title} />
      </div>
    )
  }
  return (
    <button
      type="button"
      className={styles.slide}
      aria-label={labels.play.replace('{title}', video.title)}
      onClick={() => setPlaying(true)}
    >
      <Picture {...picture} alt="" width={960} height={1200} sizes={sizes} largest={1920} />
      <span className={styles.play} aria-hidden="true">
        ▶
      </span>
    </button>
  )
}
