import type { Remarks } from '../remark.ts'

export const decorRemarks: Remarks = {
  glad: [
    ['Better in the hand', 'The weight and the surface are what a picture cannot show.'],
    ['Simple and right', 'Nothing on it that could be left out.'],
    ['People ask', 'Everyone who comes in asks where it is from.'],
    ['Subtle colour', 'In the morning it is one colour, by candlelight quite another.'],
    ['Sits flat', 'Sounds silly, but it stands perfectly flat. My last one did not.'],
    ['Good proportions', 'Neither too large nor too small. Somebody has thought about this.'],
    ['Made a shelf of it', 'Bought a shelf so that it had somewhere to stand.'],
    ['Quick and well packed', 'Two days, three layers of paper, no plastic.'],
    ['A calm thing', 'It makes the whole sideboard look tidier.'],
    ['Gift, twice', 'Given twice this year already. Both have been spotted in use.'],
    ['Lives outdoors in summer', 'Spends the summer on the terrace and comes in looking better.'],
  ],
  mixed: [
    ['Pretty, a bit heavy', 'Heavier than it looks, so the small shelf had to be reinforced.'],
    ['Needs felt', 'It scratched the table a little. Put felt under it.'],
    ['Colour a touch warmer', 'Warmer than in the picture. In our north room that is welcome.'],
  ],
  sorry: [
    ['Came broken', 'It arrived in two pieces. The new one came in five days and is perfect.'],
    ['Smaller than expected', 'Nice, but smaller than I had in mind. Sent it back.'],
  ],
}
