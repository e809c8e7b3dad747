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
]
