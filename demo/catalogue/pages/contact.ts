import type { Page } from './page.ts'

export const contact: Page = {
  identifier: 'contact',
  title: 'Contact',
  contentHeading: 'Contact',
  metaDescription: 'Mail, telephone and opening hours of the showroom.',
  content: `<p>The quickest way is a mail to <a href="mailto:hello@example.com">hello@example.com</a>. A person reads it, usually within a few hours, Monday to Friday.</p>
<h2>By telephone</h2>
<p>+1 555 0142, Monday to Friday from nine to five.</p>
<h2>Showroom</h2>
<p>12 Harbour Row. Open Thursday to Saturday, eleven to six. Everything in the shop stands there, including the sideboard with the dent, which is for sale.</p>
<h2>About an order</h2>
<p>Please give the order number; it is in the subject of the confirmation mail.</p>`,
}
