import type { Page } from './page.ts'

export const home: Page = {
  identifier: 'home',
  title: 'Lamps, furniture and things for the table',
  metaTitle: 'Vitrine: lamps, furniture and things for the table',
  metaDescription:
    'Lighting, furniture, tableware and textiles from a handful of small workshops, made to be used daily and kept for long.',
  content: `<h2>Fewer things, better light</h2>
<p>We work with eleven small workshops that turn wood, throw clay, spin metal and weave. What they make is plain, useful and meant to be kept: a lamp that reads well, a mug that fills two hands, a sideboard that moves house with you.</p>
<p>Everything can be returned within a hundred days, and every part that wears can be had again.</p>`,
}
