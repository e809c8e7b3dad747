import type { Remarks } from '../remark.ts'

export const furnitureRemarks: Remarks = {
  glad: [
    [
      'Real wood, real weight',
      'Two of us to carry it up, and we were glad of the handles on the box. Worth every stair.',
    ],
    ['The grain', 'I keep running my hand over it. So do visitors, I have noticed.'],
    ['Built to be repaired', 'A foot came loose after a move. They sent the part, I turned one key, done.'],
    ['Smells of oil and wood', 'No chemical smell at all, just wood. The first evening we sat next to it and grinned.'],
    ['Delivery on the hour', 'The two men rang, carried, assembled, swept and were gone in twenty minutes.'],
    ['Looks like it was always here', 'It went in as if the room had been waiting for it.'],
    ['Survived three children', 'A year with three children and a dog. A little oil and it is as good as new.'],
    ['Matches the sample', 'I ordered the wood sample first. The piece looks just like it, only larger.'],
    ['Quiet', 'Nothing creaks, nothing knocks. It simply stands there.'],
    ['Clear instructions', 'Eight pictures, no words, no spare screws. More like this, please.'],
    ['Heirloom material', 'My father, a joiner, crawled underneath and came back nodding.'],
  ],
  mixed: [
    ['Beautiful, mind the floor', 'Put felt under the feet at once; it is heavy enough to mark soft boards.'],
    ['Oil it early', 'A wet glass left a ring in the first week. One coat of oil and it was gone.'],
    ['Darker than on screen', 'A tone darker than on my screen. Good, but order the sample.'],
    ['Good, not quick', 'Six weeks. They did say six weeks.'],
  ],
  sorry: [
    ['Did not fit up our stairs', 'The box is larger than the piece. Measure your stairwell, not only the room.'],
    ['A scratch on one side', 'One side had a scratch. A third was refunded and it faces the wall now.'],
    ['Not for me', 'Well made, but lower than I like. Collected again without fuss.'],
  ],
}
