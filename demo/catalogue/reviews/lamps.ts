import type { Remarks } from '../remark.ts'

export const lampRemarks: Remarks = {
  glad: [
    [
      'The light, not the lamp',
      'Bought it for how it looks. Kept it for the light, which is softer than anything else we own.',
    ],
    [
      'Exactly as pictured',
      'Colour is spot on, even next to the wall I had already painted to match. That never happens.',
    ],
    ['Solid', 'Heavier than I expected, in a good way. Nothing rattles.'],
    ['Second one ordered', 'We bought one for the living room and argued about where it should go. Now there are two.'],
    ['Packed with care', 'Arrived in cardboard only, no foam, not a scratch. Ten minutes from box to light.'],
    ['Better than the photo', 'The surface has a depth that does not come across on a screen.'],
    ['A present that stayed', 'Meant to give it to my sister. She got a book.'],
    ['Finally', 'I had been looking for a lamp this plain for three years.'],
    ['Two winters on', 'Still looks new. The finish does not show fingerprints.'],
    ['Changed the corner', 'The darkest corner of the flat is now the one everyone sits in.'],
    ['Right size', 'I taped the measurements to the wall first, as the shop suggests. Fits to the centimetre.'],
    ['Electrician approved', 'Our electrician asked where it was from. High praise, he says little.'],
  ],
  mixed: [
    ['Slightly lighter colour', 'A shade lighter than I thought. I have come round to it.'],
    ['Nice, not cheap', 'A fair bit of money for a lamp. I look at it every day, so perhaps not.'],
    ['Took its time', 'Two weeks instead of one, with an honest mail about why. Worth the wait.'],
    ['Good, assembly so-so', 'The drawing in the leaflet is small. Once up, no complaints.'],
  ],
  sorry: [
    ['Too small for us', 'My own fault for not measuring, but it looks lost on our table. Return was free and easy.'],
    [
      'Arrived with a dent',
      'There was a dent in the rim. They sent a new one within the week, but I had to be at home for it twice.',
    ],
    ['Not bright enough', 'Nice mood, but I cannot read by it.'],
  ],
}
