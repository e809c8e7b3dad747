/**
 * Words that say nothing of what is looked for, by language: "lamp for the hall" is about lamps and halls. Only words that
 * name no product in their language. Larger catalogues know theirs by counting (`Spelling.isFiller`).
 */
const lists: Record<string, string> = {
  en: 'a an and any are at be by can do for from get go goes have i in into is it like looking me my need of on or our some something that the their them these this those to too want we what which with you your',
  nl: 'aan als bij dat de deze die dit een en er het ik in iets is met mijn naar niet of om ook op te tot uit van voor wat we welke wil zoek',
  de: 'als am an auf aus bei das dem den der des die ein eine einem einen einer es etwas fur ich im in ist ja mein meine mit nach oder passend so suche und unser vom von was welche wie wir zu zum zur',
  fr: 'a au aux avec ce ces cette chez d dans de des du elle en est et il j je l la le les ma mes mon notre ou par pas plus pour quel quelle qui sa se ses son sur un une vos votre',
  ar: 'في من على الى إلى عن مع هذا هذه التي الذي و أو او ما ل ب ال',
}

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]))

/** Tells fillers of a locale such as en-US; of other languages nothing is known. */
export function fillersOf(locale: string): (word: string) => boolean {
  const set = sets.get(locale.split('-')[0] ?? '')
  return (word) => set?.has(word) ?? false
}
