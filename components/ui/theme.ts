import { createTheme } from '@mui/material/styles'
import { palette, type Scheme } from './palette'

const scheme = (mode: Scheme) => {
  const { paper, ink, muted, hairline, sale, good } = palette[mode]
  return {
    palette: {
      mode,
      primary: { main: ink, contrastText: paper },
      secondary: { main: sale, contrastText: paper },
      error: { main: sale },
      success: { main: good },
      background: { default: paper, paper },
      text: { primary: ink, secondary: muted },
      divider: hairline,
    },
  }
}

/**
 * MUI in the shop's own dress. Its colours become CSS variables (`--vt-palette-…`), so islands follow the same light and
 * dark as the markup around them and need no provider above.
 */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'vt', colorSchemeSelector: 'media' },
  colorSchemes: { light: scheme('light'), dark: scheme('dark') },
  shape: { borderRadius: 2 },
  spacing: 8,
  typography: {
    fontFamily: 'var(--vt-text)',
    button: { textTransform: 'none', fontWeight: 500 },
    h1: { fontFamily: 'var(--vt-display)', fontWeight: 400 },
    h2: { fontFamily: 'var(--vt-display)', fontWeight: 400 },
    h3: { fontFamily: 'var(--vt-display)', fontWeight: 400 },
  },
  components: {
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 48 } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  },
})
