import type { CatalogueInput } from '../../contracts/catalogue.ts'

type Block = NonNullable<CatalogueInput['blocks']>[number]

export const blocks: Block[] = [
  {
    identifier: 'announcement',
    title: 'Announcement',
    content:
      '<p>Free delivery from $120, and a hundred days to change your mind. <a href="/shipping">How we ship</a></p>',
  },
  {
    identifier: 'footer_links',
    title: 'Footer links',
    content: `<ul>
<li><a href="/about">About us</a></li>
<li><a href="/shipping">Shipping</a></li>
<li><a href="/returns">Returns</a></li>
<li><a href="/contact">Contact</a></li>
<li><a href="/privacy">Privacy</a></li>
<li><a href="/accessibility">Accessibility</a></li>
</ul>`,
  },
  {
    identifier: 'size_guide',
    title: 'Size guide',
    content: `<table>
<thead><tr><th scope="col">For</th><th scope="col">Take</th></tr></thead>
<tbody>
<tr><td>A sofa for two, a bed of 140 cm</td><td>Cushions of 45 cm</td></tr>
<tr><td>A deep sofa, a bed of 180 cm</td><td>Cushions of 60 cm, and fewer of them</td></tr>
<tr><td>A table for four</td><td>A pendant of 28 cm, sixty-five centimetres above it</td></tr>
<tr><td>A table for six or more</td><td>A pendant of 42 cm, or two of 28 cm</td></tr>
</tbody>
</table>
<p>Cut the size out of newspaper and live with it for a day. It costs nothing and is nearly always right.</p>`,
  },
]
