import type { Page } from './page.ts'

export const privacy: Page = {
  identifier: 'privacy',
  title: 'Privacy',
  contentHeading: 'Privacy',
  metaDescription: 'What we keep about you, why, for how long, and how to have it deleted.',
  content: `<p>We keep what we need to send you what you ordered, and nothing because it might be interesting one day.</p>
<h2>What we keep</h2>
<ul>
<li><strong>For an order:</strong> name, addresses, e-mail, what you bought and paid. Tax law has us keep invoices for seven years.</li>
<li><strong>For an account:</strong> what you enter in it, until you delete it.</li>
<li><strong>For the cart:</strong> one cookie that says which cart is yours. It leaves after thirty days.</li>
</ul>
<h2>What we do not do</h2>
<p>No advertising networks, no profiles, no selling or lending of addresses. Statistics are counted on our own server, without cookies and without your IP address.</p>
<h2>Your rights</h2>
<p>You may see, correct, take along or delete your data. Write to <a href="mailto:privacy@example.com">privacy@example.com</a>; a person answers within a week.</p>`,
}
