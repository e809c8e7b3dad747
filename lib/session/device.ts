import { z } from 'zod'

/** What the list of devices shows. Times in milliseconds since 1970. */
export const deviceShape = z.object({
  browser: z.string(),
  system: z.string(),
  openedAt: z.number(),
  seenAt: z.number(),
  endsAt: z.number(),
})
export type Device = z.infer<typeof deviceShape>

/** In this order: each names itself after those it descends from. */
const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
]
const systems: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

const first = (known: [string, RegExp][], text: string) => known.find(([, mark]) => mark.test(text))?.[0] ?? ''

/** The browser and system that a User-Agent names, as people call them; empty where it names none we know. */
export function deviceNames(userAgent: string): { browser: string; system: string } {
  return { browser: first(browsers, userAgent), system: first(systems, userAgent) }
}
