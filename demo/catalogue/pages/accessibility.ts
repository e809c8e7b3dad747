import type { Page } from './page.ts'

export const accessibility: Page = {
  identifier: 'accessibility',
  title: 'Accessibility',
  contentHeading: 'Accessibility',
  metaDescription: 'How this shop meets WCAG 2.2 level AA, where it does not yet, and how to tell us.',
  content: `<p>This shop is meant to be used by everyone, with a mouse, a keyboard, a screen reader, a switch or a thumb. We work towards the Web Content Accessibility Guidelines 2.2 at level AA and the European Accessibility Act.</p>
<h2>What we do</h2>
<ul>
<li>Every function can be reached and operated by keyboard, and the focus is always visible.</li>
<li>Colours are also named in words; nothing is said by colour alone.</li>
<li>Text can be enlarged to 200 % without loss, and pages follow your settings for motion and contrast.</li>
<li>Forms say what is wrong, where, and how to put it right.</li>
</ul>
<h2>Where we fall short</h2>
<p>The pictures of products have short descriptions; longer ones are in the text beside them, not in the picture itself.</p>
<h2>Tell us</h2>
<p>If something stands in your way, write to <a href="mailto:access@example.com">access@example.com</a>. We answer within two working days and take orders by mail or telephone in the meantime.</p>`,
}
