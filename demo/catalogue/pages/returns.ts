import type { Page } from './page.ts'

export const returns: Page = {
  identifier: 'returns',
  title: 'Returns',
  contentHeading: 'Returns',
  metaDescription: 'A hundred days to change your mind, and what to do when something arrives broken.',
  content: `<p>You have a hundred days to change your mind. Things should come back as they arrived, or as they look after being tried sensibly at home.</p>
<h2>How to send something back</h2>
<ol>
<li>Open the order in your account, or look it up with its number and your e-mail address.</li>
<li>Choose what goes back and print the label, or show the code at the parcel shop.</li>
<li>We refund within five days of the parcel’s arrival, the way you paid.</li>
</ol>
<p>Parcels are free to return. Furniture is collected for a flat 39, which we waive if the fault is ours.</p>
<h2>Broken on arrival</h2>
<p>It happens, with clay above all. Send us a picture within two weeks; a new one leaves the same day and the pieces may stay with you.</p>
<h2>After a hundred days</h2>
<p>The legal warranty runs for two years in the European Union and the United Kingdom. Ours runs for five, everywhere, for anything that fails in ordinary use.</p>`,
}
