import type { SwatchLook } from '@/lib/catalog/swatches'
import { renditionUrl } from '@/lib/image/rendition'
import styles from './swatch-dot.module.css'

/** A colour or material as a dot; what it is called stands beside it or in its link's name. */
export function SwatchDot({ look, size = 18 }: { look: SwatchLook; size?: number }) {
  const picture = look.value.includes('://') ? look.value : renditionUrl(look.value, 160, 'webp')
  const paint = look.kind === 'color' ? { backgroundColor: look.value } : { backgroundImage: `url("${picture}")` }
  return <span aria-hidden="true" className={styles.dot} style={{ ...paint, '--size': `${size}px` } as object} />
}
