import type { Remarks } from '../remark.ts'

export const upholsteryRemarks: Remarks = {
  glad: [
    ['Sits well', 'Comfortable without looking as if it tries to be.'],
    ['The fabric', 'Soft, dense and so far immune to coffee, which it has met.'],
    ['Firm, then kind', 'Firm for the first week, exactly right since.'],
    ['Dog-proof', 'The dog sleeps on it daily. A brush and it is new again.'],
    ['Nobody gets up', 'Guests sit down and stay. We may need a worse one.'],
    ['True colour', 'The fabric sample they sent first was the very same dye lot.'],
    ['Easy to put together', 'One key, eight pictures, a quarter of an hour.'],
    ['Still in shape', 'A year of daily use and not a dent.'],
    ['Small flat, good choice', 'Takes up little room and gives a lot of it back.'],
  ],
  mixed: [
    ['A little firm', 'Firmer than I am used to. My back is grateful, the rest of me is deciding.'],
    ['Six weeks', 'Six weeks is long. They did say six weeks.'],
    ['Shows crumbs', 'The lighter fabric shows crumbs. It also brushes off.'],
  ],
  sorry: [
    ['Too low for me', 'Well made, but lower than I like. Collected again without fuss.'],
    ['Loose thread', 'There was a loose thread at the seam. They sent someone to mend it, a month later.'],
  ],
}
