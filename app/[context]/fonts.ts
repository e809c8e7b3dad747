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

export const fontVariables = `${text.variable} ${display.variable}`
