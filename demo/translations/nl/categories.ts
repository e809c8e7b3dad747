import type { Translation } from '../translation.ts'

export const categories: Translation['categories'] = {
  New: {
    name: 'Nieuw',
    about:
      'Het nieuwste uit de ateliers waarmee we werken. Elk seizoen komen er een paar stukken bij, als ze klaar zijn en niet eerder.',
  },
  Lighting: {
    name: 'Verlichting',
    about:
      'Licht maakt de kamer; de lamp is alleen waar het vandaan komt. Begin met de donkerste hoek en de plek waar u leest.',
  },
  'Lighting/Table lamps': {
    name: 'Tafellampen',
    about: 'Voor nachtkastje, dressoir en bureau: kleine plassen licht op handhoogte.',
  },
  'Lighting/Pendants': {
    name: 'Hanglampen',
    about: 'Hang ze laag boven de tafel, ongeveer vijfenzestig centimeter boven het blad, en laat het plafond donker.',
  },
  'Lighting/Floor lamps': {
    name: 'Vloerlampen',
    about:
      'Ze gaan waar het stopcontact is en verlichten waar u ze op richt. De snelste manier om een kamer te veranderen.',
  },
  'Lighting/Wall lamps': {
    name: 'Wandlampen',
    about: 'Licht dat geen tafel inneemt: naast een spiegel, langs een trap, boven een boek.',
  },
  Furniture: {
    name: 'Meubels',
    about:
      'Massief hout waar de hand komt, eenvoudige verbindingen, delen die te vervangen zijn. Meubels voor meer dan één verhuizing.',
  },
  'Furniture/Sideboards': {
    name: 'Dressoirs',
    about: 'Ruimte om dingen op te bergen, en een lang blad om er weer een paar neer te zetten.',
  },
  'Furniture/Seating': {
    name: 'Zitten',
    about: 'Stoelen, krukken, een bank en een poef: allemaal zittend getest, sommige staand.',
  },
  'Furniture/Tables': {
    name: 'Tafels',
    about: 'Bijzettafels en een salontafel: voor de kop, de lamp en het opengeslagen boek.',
  },
  'Furniture/Shelves': { name: 'Planken', about: 'Aan de muur of ertegenaan, in lengtes voor de ruimte die over is.' },
  Tableware: {
    name: 'Servies',
    about:
      'Steengoed uit één pottenbakkerij bij Aveiro, geglazuurd in kleuren die bij elkaar en bij eten passen. Alles mag in de vaatwasser.',
  },
  'Tableware/Cups and mugs': {
    name: 'Kopjes en mokken',
    about: 'Voor koffie, thee en om twee handen tegelijk te warmen.',
  },
  'Tableware/Bowls and plates': {
    name: 'Kommen en borden',
    about: 'Een voet om ze bij op te tillen, een rand om alles binnen te houden, en ze stapelen.',
  },
  'Tableware/Serving': { name: 'Serveren', about: 'Kannen, potten, schalen en planken voor het midden van de tafel.' },
  Decor: {
    name: 'Decoratie',
    about:
      'Wat men zou kunnen missen en meteen zou missen: een vaas bij het raam, een kaars bij het eten, iets om naar te kijken op de overloop.',
  },
  'Decor/Vases': {
    name: 'Vazen',
    about: 'Rond, hoog, gegroefd, als ring: voor één steel, een losse bos of helemaal niets.',
  },
  'Decor/Candle holders': {
    name: 'Kaarsenhouders',
    about: 'Gedraaid messing en kale klei, voor dinerkaarsen en waxinelichtjes.',
  },
  'Decor/Trays and boxes': {
    name: 'Dienbladen en dozen',
    about: 'Ze maken van meer dingen één: dienbladen, manden, dozen met deksel.',
  },
  'Decor/Prints, mirrors and clocks': {
    name: 'Prenten, spiegels en klokken',
    about: 'Voor de muur: eigen prenten in massief hout, een spiegel voor meer daglicht, een klok die niet tikt.',
  },
  Textiles: {
    name: 'Textiel',
    about:
      'Linnen, wol en katoen, geverfd bij de glazuren. De snelste manier om een kamer te veranderen, en de zachtste.',
  },
  'Textiles/Cushions': { name: 'Kussens', about: 'Gewassen linnen, lussenwol en strepen, met vulling.' },
  'Textiles/Throws': { name: 'Plaids', about: 'Geborstelde wol met franje, groot genoeg voor twee.' },
  'Textiles/Table linen': { name: 'Tafellinnen', about: 'Stonewashed servetten die nooit om een strijkijzer vragen.' },
  Gifts: {
    name: 'Cadeaus',
    about: 'Sets om te geven, en wat van een pakket een cadeau maakt: papier, een kaart, iemand met een boor.',
  },
  Sale: {
    name: 'Aanbiedingen',
    about:
      'Goede dingen voor een kleinere prijs: het laatste van een kleur, het einde van een seizoen. Dezelfde garantie en dezelfde honderd dagen bedenktijd.',
  },
}
