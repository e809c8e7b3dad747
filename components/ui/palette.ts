/** The shop's two colour schemes. Pairs of text and ground keep a contrast of at least 4.5 to 1. */
export const palette = {
  light: {
    paper: '#fbf9f6',
    tint: '#f1ede6',
    ink: '#1f1d1a',
    muted: '#676056',
    hairline: '#ddd6cb',
    sale: '#a8452a',
    good: '#3c6548',
  },
  dark: {
    paper: '#161513',
    tint: '#22201d',
    ink: '#efebe4',
    muted: '#aaa297',
    hairline: '#3a3631',
    sale: '#e8967b',
    good: '#93c19f',
  },
} as const

export type Scheme = keyof typeof palette
