/** The words by which a backend's message names a field, in its own or Magento's spelling. */
const words: [RegExp, string][] = [
  [/e-?mail/i, 'email'],
  [/telephone|phone number|"phone"/i, 'shipping.telephone'],
  [/post ?code|zip|postal/i, 'shipping.postcode'],
  [/region|state is|"state"/i, 'shipping.region'],
  [/country/i, 'shipping.country'],
  [/"?city"?/i, 'shipping.city'],
  [/street/i, 'shipping.street'],
  [/first ?name|last ?name/i, 'shipping.name'],
]

/** The field a message of the backend is about, or `null` when it names none: then it goes into the summary. */
export function faultField(message: string): string | null {
  return words.find(([pattern]) => pattern.test(message))?.[1] ?? null
}
