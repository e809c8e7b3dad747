import type { Remarks } from '../remark.ts'

export const printRemarks: Remarks = {
  glad: [
    ['The paper is wonderful', 'Thick cotton paper, deep colours. It looks painted.'],
    ['Frame and all', 'For this price I had expected a thin frame. It is solid wood.'],
    ['No reflections', 'Hangs opposite the window and one can still see it. Clever glazing.'],
    ['Brought the room together', 'Picked up every colour we already had, by luck or by theirs.'],
    ['A pair of them', 'Bought one, then the one that looked lonely without it.'],
    ['Up in five minutes', 'One nail, one level, done.'],
    ['Still looking', 'I pass it twenty times a day and still look.'],
    ['Sharp edges, soft colours', 'You can see that it was cut from paper first.'],
  ],
  mixed: [
    ['A little darker', 'Slightly darker than on the screen; a picture light cured it.'],
    ['Take the large one', 'The small one is fine, but I wish I had taken the large one.'],
    ['Hook is small', 'The hook in the box is small for plaster walls. I used my own.'],
  ],
  sorry: [
    ['Corner was knocked', 'One corner of the frame had taken a knock. Exchanged free of charge.'],
    ['Not my colours', 'A fine print, but wrong for my wall. Easy return.'],
  ],
}
