import 'server-only'
import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import type { Shopfront } from '@/lib/context/shopfront'
import { Gate } from '@/lib/image/gate'
import { getRendition } from '@/lib/image/get-rendition'
import { PictureError } from '@/lib/image/media-client'
import { directionOf } from '@/lib/messages/direction'
import { facesFor, settable } from './faces'
import type { PreviewCard } from './preview-card'
import { SetText } from './set-text'

export const previewSize = { width: 1200, height: 630 }

/** Drawing one takes half a second of a core. */
const workshop = new Gate(1, 30, () => new PictureError(503, 'Too many previews are being made. Try again shortly.'))

/** The picture itself, since the one who draws reads no addresses; none where it cannot be had. */
async function inlined(source: string | null): Promise<string | null> {
  if (!source) return null
  try {
    const bytes = await getRendition({ width: 640, format: 'jpg', source })
    return `data:image/jpeg;base64,${bytes.toString('base64')}`
  } catch (error) {
    if (error instanceof PictureError) return null
    throw error
  }
}

/** The shop's own colours. */
export type PreviewColours = { paper: string; ink: string }

const display = { fontFamily: 'Display, Arabic' }

/** The preview of a page as JPEG: its picture, its name and price, and whose shop it is. */
export async function drawPreview(card: PreviewCard, shop: Shopfront, { paper, ink }: PreviewColours): Promise<Buffer> {
  const picture = await inlined(card.picture)
  const isRtl = directionOf(shop.locale) === 'rtl'
  const words = {
    title: settable(card.title, 70),
    text: settable(card.text, 120),
    name: settable(shop.t('common.shopName'), 40),
  }
  const [price, former] = [settable(card.price ?? '', 40), settable(card.formerPrice ?? '', 40)]
  const start = isRtl ? 'flex-end' : 'flex-start'
  const drawing = (
    <div
      style={{
        display: 'flex',
        flexDirection: isRtl ? 'row-reverse' : 'row',
        width: '100%',
        height: '100%',
        background: paper,
        color: ink,
        fontFamily: 'Text, Arabic',
      }}
    >
      {picture && (
        // biome-ignore lint/performance/noImgElement: drawn on the server, no browser loads it
        <img src={picture} alt="" width={630} height={630} style={{ objectFit: 'cover' }} />
      )}
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          justifyContent: 'space-between',
          alignItems: start,
          padding: 64,
        }}
      >
        <SetText text={words.name} size={34} isRtl={isRtl} style={display} />
        <div style={{ display: 'flex', flexDirection: 'column', alignItems: start, gap: 24 }}>
          <SetText text={words.title} size={picture ? 56 : 76} isRtl={isRtl} style={{ ...display, lineHeight: 1.15 }} />
          {words.text && (
            <SetText text={words.text} size={26} isRtl={isRtl} style={{ lineHeight: 1.45, opacity: 0.75 }} />
          )}
        </div>
        <div style={{ display: 'flex', flexDirection: isRtl ? 'row-reverse' : 'row', alignItems: 'baseline', gap: 20 }}>
          {price && <SetText text={price} size={40} isRtl={isRtl} style={{ fontWeight: 600 }} />}
          {former && (
            <SetText text={former} size={28} isRtl={isRtl} style={{ opacity: 0.65, textDecoration: 'line-through' }} />
          )}
        </div>
      </div>
    </div>
  )
  const fonts = await facesFor(Object.values(words).concat(price).join(' '))
  return workshop.pass(async () => {
    const png = await new ImageResponse(drawing, { ...previewSize, fonts }).arrayBuffer()
    return sharp(Buffer.from(png)).jpeg({ quality: 82 }).toBuffer()
  })
}
