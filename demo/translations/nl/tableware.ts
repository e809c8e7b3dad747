import type { Translation } from '../translation.ts'

export const tableware: Translation['products'] = {
  'mug-tidal': {
    name: 'Mok Tidal',
    short: 'Gespikkeld van buiten, roomwit van binnen, een rauwe lijn klei aan de lip.',
    story: [
      'De rand wordt voor het stoken schoongeveegd, zodat elke mok eindigt in een dunne lijn van zijn eigen klei. Het oor neemt drie vingers en een want.',
      'Er gaat 330 ml in tot een vinger onder de rand, en voller moet niemand hem maken.',
    ],
  },
  'cup-dram': {
    name: 'Espressokop Dram',
    short: 'Een dik klein kopje en een schotel met plaats voor een koekje.',
    story: [
      'Dik aan de voet om warm te blijven, dun aan de lip om netjes te drinken. Geen oor: is hij koel genoeg om vast te houden, dan is hij koel genoeg om te drinken.',
      'Kop en schotel worden samen geglazuurd en samen verkocht.',
    ],
  },
  'bowl-basin': {
    name: 'Kom Basin',
    short: 'Een kom op voet voor soep, noedels, pap en alles wat met een lepel gaat.',
    story: [
      'Onder de voetring past een duim, zodat u de kom warm kunt optillen. Van binnen is hij één schone bocht: de laatste lepel komt zonder schrapen.',
      'De kleine is voor het ontbijt, de grote voor ramen of salade voor twee.',
    ],
  },
  'plate-shore': {
    name: 'Borden Shore, set van drie',
    short: 'Vlak waar het eten ligt, hoger waar de saus weg zou willen.',
    story: [
      'Drie borden met een lage, ronde rand die bijna zonder kier stapelen. Waar de rand begint, wordt het glazuur iets donkerder, als een waterlijn.',
      'Hard gestookt op 1240 °C: vorken laten geen grijze strepen na.',
    ],
  },
  'platter-drift': {
    name: 'Ovale schaal Drift',
    short: 'Lang genoeg voor een vis, ondiep genoeg voor een taart.',
    story: [
      'Drift wordt over een gipsvorm gedrukt en op het oog bijgesneden, dus geen twee ovalen zijn gelijk. De rand is breed genoeg om aan te dragen.',
      'Warm hem eerst in de oven; de klei houdt de warmte tot een tweede ronde.',
    ],
  },
  'jug-brook': {
    name: 'Kan Brook',
    short: 'Anderhalve liter, een tuit die niet drupt, een oor voor de hele hand.',
    story: [
      'De tuit wordt met één natte vinger getrokken zolang de klei zacht is. Dat is het moeilijke deel, en de reden dat Brook schenkt zonder een druppel op het kleed.',
      'Overdag water, tussendoor tulpen.',
    ],
  },
  'teapot-steep': {
    name: 'Theepot Steep',
    short: 'Ronde buik, zijhandvat, met een eiken greep die koel blijft.',
    story: [
      'Een zijhandvat maakt van schenken een kleine beweging van de pols. De zeef is achter de tuit in de wand gestoken, zodat de bladeren ruimte hebben.',
      'Er gaat 900 ml in, of drie mokken Tidal.',
    ],
  },
  'board-grove': {
    name: 'Serveerplank Grove',
    short: 'Tweeëntwintig millimeter langshout en een ronde greep.',
    story: [
      'Gezaagd uit resten van de bank Quay, met de ene rand met de hand gerond en de andere scherp gelaten om af te strijken.',
      'Kaas, brood, af en toe een pizza. Hang hem aan zijn ring als de messen gewassen zijn.',
    ],
  },
  'napkin-selvedge': {
    name: 'Servetten Selvedge, set van vier',
    short: 'Stonewashed linnen met de zelfkant er nog aan.',
    story: [
      'Geweven op de breedte van een servet, dus twee van de vier kanten hebben geen zoom nodig. De andere twee zijn smal omgeslagen en plat gestikt.',
      'Met puimsteen gewassen voor u ze krijgt: strijken hoeft niet en wordt niet bewonderd.',
    ],
  },
}
