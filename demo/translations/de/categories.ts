import type { Translation } from '../translation.ts'

export const categories: Translation['categories'] = {
  New: {
    name: 'Neu',
    about:
      'Das Neueste aus den Werkstätten, mit denen wir arbeiten. Jede Saison kommen einige Stücke dazu, wenn sie fertig sind und nicht vorher.',
  },
  Lighting: {
    name: 'Leuchten',
    about:
      'Licht macht den Raum; die Lampe ist nur, wovon es ausgeht. Beginnen Sie mit der dunkelsten Ecke und dem Platz, an dem Sie lesen.',
  },
  'Lighting/Table lamps': {
    name: 'Tischleuchten',
    about: 'Für Nachttisch, Sideboard und Schreibtisch: kleine Lichtkreise auf Höhe der Hand.',
  },
  'Lighting/Pendants': {
    name: 'Pendelleuchten',
    about:
      'Hängen Sie sie tief über den Tisch, etwa fünfundsechzig Zentimeter über die Platte, und lassen Sie die Decke dunkel.',
  },
  'Lighting/Floor lamps': {
    name: 'Stehleuchten',
    about:
      'Sie gehen, wohin die Steckdose will, und beleuchten, worauf man sie richtet. So lässt sich ein Raum am schnellsten umstellen.',
  },
  'Lighting/Wall lamps': {
    name: 'Wandleuchten',
    about: 'Licht, das keinen Tisch braucht: neben dem Spiegel, an der Treppe, über einem Buch.',
  },
  Furniture: {
    name: 'Möbel',
    about:
      'Massives Holz, wo die Hand hinkommt, schlichte Verbindungen, Teile zum Ersetzen. Möbel für mehr als einen Umzug.',
  },
  'Furniture/Sideboards': {
    name: 'Sideboards',
    about: 'Platz, um Dinge wegzuräumen, und oben Platz, um ein paar wieder hinzustellen.',
  },
  'Furniture/Seating': {
    name: 'Sitzmöbel',
    about: 'Sessel, Hocker, eine Bank und ein Pouf: alle durch Sitzen geprüft, manche durch Stehen.',
  },
  'Furniture/Tables': {
    name: 'Tische',
    about: 'Beistelltische und ein Couchtisch: für die Tasse, die Lampe und das aufgeschlagene Buch.',
  },
  'Furniture/Shelves': {
    name: 'Regale',
    about: 'An der Wand oder an sie gelehnt, in Längen für den Platz, der übrig ist.',
  },
  Tableware: {
    name: 'Geschirr',
    about:
      'Steinzeug aus einer Töpferei bei Aveiro, glasiert in Farben, die zueinander und zum Essen passen. Alles darf in die Spülmaschine.',
  },
  'Tableware/Cups and mugs': {
    name: 'Tassen und Becher',
    about: 'Für Kaffee, Tee und zum Wärmen zweier Hände zugleich.',
  },
  'Tableware/Bowls and plates': {
    name: 'Schalen und Teller',
    about: 'Ein Fuß zum Heben, ein Rand zum Halten, und sie lassen sich stapeln.',
  },
  'Tableware/Serving': { name: 'Servieren', about: 'Krüge, Kannen, Platten und Bretter für die Mitte des Tisches.' },
  Decor: {
    name: 'Dekoration',
    about:
      'Was man nicht braucht und sofort vermissen würde: eine Vase am Fenster, eine Kerze beim Essen, etwas zum Ansehen auf dem Treppenabsatz.',
  },
  'Decor/Vases': {
    name: 'Vasen',
    about: 'Rund, hoch, gerillt, als Ring: für einen Stiel, einen lockeren Strauß oder gar nichts.',
  },
  'Decor/Candle holders': {
    name: 'Kerzenhalter',
    about: 'Gedrehtes Messing und roher Ton, für Tafelkerzen und Teelichter.',
  },
  'Decor/Trays and boxes': {
    name: 'Tabletts und Dosen',
    about: 'Sie machen aus mehreren Dingen eines: Tabletts, Körbe, Dosen mit Deckel.',
  },
  'Decor/Prints, mirrors and clocks': {
    name: 'Drucke, Spiegel und Uhren',
    about:
      'Für die Wand: eigene Drucke in Massivholzrahmen, ein Spiegel für mehr Tageslicht, eine Uhr, die nicht tickt.',
  },
  Textiles: {
    name: 'Textilien',
    about:
      'Leinen, Wolle und Baumwolle, gefärbt passend zu den Glasuren. So ändert man einen Raum am schnellsten und am weichsten.',
  },
  'Textiles/Cushions': { name: 'Kissen', about: 'Gewaschenes Leinen, Schlingenwolle und Streifen, mit Füllung.' },
  'Textiles/Throws': { name: 'Decken', about: 'Gebürstete Wolle mit Fransen, groß genug für zwei.' },
  'Textiles/Table linen': {
    name: 'Tischwäsche',
    about: 'Stonewashed-Servietten, die nie nach dem Bügeleisen verlangen.',
  },
  Gifts: {
    name: 'Geschenke',
    about:
      'Sets zum Verschenken und was aus einem Paket ein Geschenk macht: Papier, eine Karte, jemand mit Bohrmaschine.',
  },
  Sale: {
    name: 'Angebote',
    about:
      'Gute Dinge zum kleineren Preis: das Letzte einer Farbe, das Ende einer Saison. Dieselbe Garantie und dieselben hundert Tage Bedenkzeit.',
  },
}
