import { expect, test } from 'vitest'
import { videoOf } from './product-video'

const frames = ['https://*.youtube-nocookie.com', 'player.vimeo.com']

test('where pages may not frame its site, a film is a link', () => {
  expect(videoOf('https://vimeo.com/1084537', 'Film', [])).toMatchObject({
    kind: 'link',
    src: 'https://vimeo.com/1084537',
  })
})

test.each([
  [
    'https://www.youtube.com/watch?t=4&v=aqz-KE-bpKQ',
    'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0',
  ],
  ['https://youtu.be/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0'],
  ['https://vimeo.com/1084537', 'https://player.vimeo.com/video/1084537?autoplay=1&dnt=1'],
])('%s is framed without cookies', (url, src) => {
  expect(videoOf(url, 'Film', frames)).toEqual({ kind: 'frame', src, title: 'Film' })
})

test('a file of its own is played as it is', () => {
  expect(videoOf('https://shop.example/media/turn.mp4', '', [])).toMatchObject({ kind: 'file' })
})

test.each(['javascript:alert(1)', 'https://evil.example/watch?v=aqz-KE-bpKQ', 'http://a.example/x.mp4', null])(
  '%s is no film',
  (url) => expect(videoOf(url, '', frames)).toBeNull(),
)
