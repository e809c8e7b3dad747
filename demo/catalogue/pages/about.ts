import type { Page } from './page.ts'

export const about: Page = {
  identifier: 'about',
  title: 'About us',
  contentHeading: 'About us',
  metaDescription: 'Who makes our lamps, furniture and stoneware, and how we choose what to sell.',
  content: `<p>Vitrine is a small shop with a short list. We look for pieces that do one thing well, look calm while doing it, and can be mended when they no longer do.</p>
<h2>How we choose</h2>
<ul>
<li>We live with a piece for three months before we sell it. About half do not make it.</li>
<li>We ask for spare parts before we ask for a price.</li>
<li>We take few colours, and see to it that they go with one another.</li>
</ul>
<h2>Who makes it</h2>
<p>The stoneware comes from a pottery near Aveiro in Portugal, the furniture from two joineries in Lithuania and one in Denmark, the lamps from metal spinners in Poland and glass blowers in Bohemia. The prints are our own.</p>
<h2>What this is</h2>
<p>This is a demonstration shop. The products, pictures and texts were made for it; nothing can really be bought here, and no parcel will arrive. Everything else works.</p>`,
}
