import type { Family, Recipe } from './recipe.ts'

/** The workshops behind the demo shop, by country; all of them are made up. */
const makers: Record<string, { name: string; contact: string }> = {
  Portugal: { name: 'Olaria Demonstração, Lda., Rua do Exemplo 1, 3800-000 Aveiro', contact: 'oficina@olaria.example' },
  Lithuania: { name: 'UAB Pavyzdys, Pavyzdžio g. 1, 01100 Vilnius', contact: 'labas@pavyzdys.example' },
  Denmark: { name: 'Eksempel Møbler ApS, Eksempelvej 1, 8000 Aarhus', contact: 'hej@eksempel.example' },
}
const anyMaker = { name: 'Vitrine Demonstration Ltd, 1 Example Street, Dublin', contact: 'makers@vitrine.example' }

/** Where a family of things asks for care. */
const warnings: Partial<Record<Family, string>> = {
  lamp: 'Switch off at the mains before you change the bulb. Do not cover the shade.',
  furniture: 'Fix tall pieces to the wall with the bracket supplied: they can tip when climbed on.',
}

/** What European law wants to be told of a product (regulation 2023/988, article 19): who made it, and what to mind. */
export function safetyOf({ family, facts }: Recipe): Record<string, string | undefined> {
  const maker = makers[facts.madeIn] ?? anyMaker
  return {
    gpsr_manufacturer: maker.name,
    gpsr_contact: maker.contact,
    gpsr_responsible: maker === anyMaker ? undefined : `${anyMaker.name}, ${anyMaker.contact}`,
    gpsr_warnings: warnings[family],
  }
}
