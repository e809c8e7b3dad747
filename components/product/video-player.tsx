'use client'
import type { Video } from '@/lib/catalog/product-video'
import styles from './video-player.module.css'

/** A film of another site in its frame, or a file of one's own. */
export function VideoPlayer({ video: { kind, src, title } }: { video: Video }) {
  if (kind === 'frame') {
    return (
      <iframe
        className={styles.player}
        src={src}
        title={title}
        allow="autoplay; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin"
      />
    )
  }
  // biome-ignore lint/a11y/useMediaCaption: the backend carries no captions
  return <video className={styles.player} src={src} controls autoPlay playsInline title={title} />
}
