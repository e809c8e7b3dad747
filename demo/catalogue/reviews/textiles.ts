import type { Remarks } from '../remark.ts'

export const textileRemarks: Remarks = {
  glad: [
    ['Softer every week', 'It was good new and gets better with every wash.'],
    ['The cat has chosen', 'I bought it for the sofa. The cat has other plans and excellent taste.'],
    ['Proper filling', 'Plump, heavy, keeps its shape. Finally one that does not go flat.'],
    ['Colour holds', 'Washed six times, same colour. The seams are as straight as on the first day.'],
    ['Real linen', 'Creases like linen, feels like linen, because it is linen.'],
    ['Warm without weight', 'Warmer than it looks and never too heavy.'],
    ['Goes with everything', 'Third colour we have bought. They all go together.'],
    ['Beautifully finished', 'Look at the inside of the seams. Somebody cared.'],
    ['Does not scratch', 'I am sensitive to wool and this one is fine.'],
    ['Instant living room', 'Two of these and the old sofa looks intended.'],
    ['Fought over', 'There is one of it and four of us. Sending for another.'],
  ],
  mixed: [
    ['Sheds a little at first', 'Lost some fluff in the first week, then stopped.'],
    ['Zip a bit stiff', 'The hidden zip is so well hidden that it needs patience.'],
    ['Nice, pricey', 'Not cheap, but you can see where it went.'],
  ],
  sorry: [
    ['Colour different from the screen', 'Greener than on my screen. Returned, refunded in three days.'],
    ['Pulled thread', 'Had a pulled thread. They sent another and let me keep the first for the dog.'],
  ],
}
