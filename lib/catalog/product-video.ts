/** Where a film is played: nothing is asked of that site before somebody presses play. */
export type Video = { kind: 'frame' | 'file'; src: string; title: string }

const youtube =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/
const vimeo = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{4,15})/

/** The hosts that films are framed from: what a page's policy has to allow. */
export const videoHosts = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com']

/**
 * The film behind a picture of the gallery, without cookies where its site offers that; `null` for an address that is
 * neither YouTube, Vimeo nor a film's own file.
 */
export function videoOf(url: string | null | undefined, title: string): Video | null {
  if (!url) return null
  const tube = youtube.exec(url)?.[1]
  if (tube) return { kind: 'frame', src: `${videoHosts[0]}/embed/${tube}?autoplay=1&rel=0`, title }
  const film = vimeo.exec(url)?.[1]
  if (film) return { kind: 'frame', src: `${videoHosts[1]}/video/${film}?autoplay=1&dnt=1`, title }
  return /^https:\/\/[^?#]+\.(mp4|webm)$/i.test(url) ? { kind: 'file', src: url, title } : null
}
