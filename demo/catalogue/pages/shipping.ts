import type { Page } from './page.ts'

export const shipping: Page = {
  identifier: 'shipping',
  title: 'Shipping',
  contentHeading: 'Shipping',
  metaDescription: 'What delivery costs, how long it takes and how large furniture gets up your stairs.',
  content: `<p>Orders placed before two in the afternoon on a working day leave the same day. You get a mail with a link to follow the parcel.</p>
<h2>Parcels</h2>
<table>
<thead><tr><th scope="col">How</th><th scope="col">Takes</th><th scope="col">Costs</th></tr></thead>
<tbody>
<tr><td>Standard, wherever we deliver</td><td>3 to 5 working days</td><td>$9, free from $120</td></tr>
<tr><td>Express, United States</td><td>The next working day</td><td>$12 to $19, by the value of the order</td></tr>
<tr><td>Express, Alaska and Hawaii</td><td>The next working day</td><td>$39</td></tr>
<tr><td>Express, Canada and United Kingdom</td><td>The next working day</td><td>$29</td></tr>
</tbody>
</table>
<p>In euros and pounds you pay the same, converted. Your cart works out shipping and tax for your address before you pay.</p>
<h2>Furniture</h2>
<p>Sideboards, chairs and tables come with two people on a day you choose, carried to the room, assembled and unpacked. They take the packaging with them. Please measure the stairwell as well as the room.</p>
<h2>Backorders</h2>
<p>Where a product is being made, its page says so. You can order it; we charge when it leaves and tell you if the date moves.</p>`,
}
