import { palette, type Scheme } from './palette'
import { theme } from './theme'

/** Which of MUI's some 400 variables pages need before an island brings the rest: the ones markup of ours may use. */
const shared =
  /^--vt-(palette-(primary-main|secondary-main|text-(primary|secondary)|background-default|divider)|shape-)/

type Sheet = Record<string, Record<string, unknown>>
type WithSheets = { generateStyleSheets: () => Sheet[] }

function declarations(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([name, value]) => shared.test(name) && typeof value !== 'object')
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

function rule(sheet: Sheet): string {
  return Object.entries(sheet)
    .map(([selector, values]) => {
      const nested = Object.values(values).every((value) => typeof value === 'object')
      const body = nested ? rule(values as Sheet) : declarations(values)
      return body ? `${selector}{${body}}` : ''
    })
    .join('')
}

const own = (mode: Scheme) =>
  `color-scheme:${mode};${Object.entries(palette[mode])
    .map(([name, value]) => `--vt-${name}:${value}`)
    .join(';')}`

/** The theme as CSS variables, said once per page, so that server-rendered markup and MUI islands share their colours. */
export function ThemeStyles() {
  const sheets = (theme as unknown as WithSheets).generateStyleSheets().map(rule).join('')
  const css = `:root{${own('light')}}@media (prefers-color-scheme:dark){:root{${own('dark')}}}${sheets}`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by us from constants, no input reaches it
  return <style dangerouslySetInnerHTML={{ __html: css }} />
}
