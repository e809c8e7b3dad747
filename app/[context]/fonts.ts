import localFont from 'next/font/local'

// Served from the shop itself, preloaded, and stood in for by a system font of the same measure until they are there.
const text = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const display = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  variable: '--font-display',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

// Fetched by a browser that meets an Arabic letter, and by no other.
const arabic = localFont({
  src: '../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2',
  variable: '--font-arabic',
  weight: '160 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC' },
  ],
})

export const fontVariables = `${text.variable} ${display.variable} ${arabic.variable}`
