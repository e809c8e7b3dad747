import type { Remarks } from '../remark.ts'

export const wallRemarks: Remarks = {
  glad: [
    ['Up in five minutes', 'Two screws, a level, done. Hangs straight.'],
    ['Makes me pause', 'I pass it twenty times a day and still look.'],
    ['Larger is better', 'Take the large one. I first took the small one.'],
    ['Quietly good', 'Does its work without drawing attention to itself.'],
    ['Bought for the hallway', 'Now the first thing one sees, and a good first thing it is.'],
    ['Well packed', 'Corners protected, glass untouched, everything recyclable.'],
  ],
  mixed: [['Hook is small', 'The hook in the box is small for plaster walls. I used my own.']],
  sorry: [['Rim was knocked', 'The rim had taken a knock on the way. Exchanged free of charge.']],
}
