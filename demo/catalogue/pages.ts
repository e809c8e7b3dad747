import { about } from './pages/about.ts'
import { accessibility } from './pages/accessibility.ts'
import { contact } from './pages/contact.ts'
import { home } from './pages/home.ts'
import type { Page } from './pages/page.ts'
import { privacy } from './pages/privacy.ts'
import { returns } from './pages/returns.ts'
import { shipping } from './pages/shipping.ts'

/** The shop's own pages. The home page holds an opening text only: hero, tiles and product rows are the shop's. */
export const pages: Page[] = [home, about, shipping, returns, privacy, accessibility, contact]
