/**
 * Where a film is played: in the page, as a file of its own, or at its own site where pages may not frame that (CSP_HOSTS).
 * Nothing is asked of that site before somebody presses play.
 */
export type Video = { kind: 'frame' | 'file' | 'link'; src: string; title: string }

const youtube =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/
const vimeo = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{4,15})/

const tubeHost = 'https://www.youtube-nocookie.com'
const vimeoHost = 'https://player.vimeo.com'

/** Whether a page's policy lets it frame this host; a host may be named with a star for its first part. */
const isFramed = (host: string, allowed: readonly string[]) =>
  allowed.some((one) => one === host || one === new URL(host).host || one === host.replace(/\/\/[^.]+/, '//*'))

/**
 * The film behind a picture of the gallery, without cookies where its site offers that; `null` for an address that is
 * neither YouTube, Vimeo nor a film's own file. `frames` are the hosts that pages may frame.
 */
export function videoOf(url: string | null | undefined, title: string, frames: readonly string[]): Video | null {
  if (!url) return null
  const tube = youtube.exec(url)?.[1]
  const film = vimeo.exec(url)?.[1]
  if (tube || film) {
    const host = tube ? tubeHost : vimeoHost
    if (!isFramed(host, frames)) return { kind: 'link', src: url, title }
    const path = tube ? `/embed/${tube}?autoplay=1&rel=0` : `/video/${film}?autoplay=1&dnt=1`
    return { kind: 'frame', src: host + path, title }
  }
  return /^https:\/\/[^?#]+\.(mp4|webm)$/i.test(url) ? { kind: 'file', src: url, title } : null
}
