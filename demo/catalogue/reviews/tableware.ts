import type { Remarks } from '../remark.ts'

export const tablewareRemarks: Remarks = {
  glad: [
    ['Each a little different', 'The specks fall differently on every piece. We have each picked our own by now.'],
    ['Dishwasher every day', 'A year in the dishwasher every single day. No marks, no chips.'],
    ['Colours go together', 'We mixed four colours and they sit together like friends.'],
    ['Bought four, then eight', 'Started with four to see. You can guess.'],
    ['Lovely weight', 'Just heavy enough to feel like something, light enough for my mother’s hands.'],
    ['The raw edge', 'I was unsure about the bare clay line. It is my favourite part.'],
    ['Arrived whole', 'Wrapped in paper, packed like eggs. Not one broken.'],
    ['Food looks good in it', 'Even toast looks considered.'],
    ['First out of the cupboard', 'There is other crockery in the cupboard. It is getting dusty.'],
    ['Stands up to us', 'Three children, one stone floor, no losses so far.'],
    ['As a wedding gift', 'Gave a set as a wedding gift and they sent a photo of breakfast the same week.'],
  ],
  mixed: [
    ['Smaller than I pictured', 'Read the measurements, I did not. Still very pretty.'],
    ['Glaze varies', 'Two of mine are noticeably lighter. Charming or annoying, depending on the day.'],
    ['Rough underside', 'The foot was a little rough on the table. Fine sandpaper solved it.'],
  ],
  sorry: [
    ['One was chipped', 'One had a chip. It was replaced without questions, but I had guests that night.'],
    ['Expected shinier', 'I expected a glossier glaze. That is taste, but there it is.'],
  ],
}
