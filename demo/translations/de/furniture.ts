import type { Translation } from '../translation.ts'

export const furniture: Translation['products'] = {
  'sideboard-reed': {
    name: 'Sideboard Reed',
    short:
      'Halbrunde Leisten von Kante zu Kante, auf sechs Füßen mit Messingkappen. Die Türen verstecken sich vor aller Augen.',
    story: [
      'Fünfzig halbrunde Leisten laufen ohne Unterbrechung über die Front; drei davon sind Griffe. Dahinter liegen zwei Türpaare, vier Böden und ein Kabelauslass, wo Sie ihn wollen.',
      'Massive Eiche oder Nussbaum überall, wo man hinfasst, Furnier auf stabilem Kern, wo nicht. Fertig montiert geliefert von zwei Menschen, die die Schuhe ausziehen.',
    ],
  },
  'sideboard-tarn': {
    name: 'Lowboard Tarn',
    short:
      'Zwei tiefe Schubladen und ein offenes Fach dazwischen; niedrig genug für einen Bildschirm oder eine Reihe Lampen.',
    story: [
      'Tarn ist so tief wie eine Plattenhülle und so niedrig wie eine Fensterbank. Das offene Fach nimmt einen Plattenspieler oder einen Stapel Bücher; die Schubladen laufen ganz heraus und schließen leise.',
      'Die Fronten sind aus einem Brett geschnitten, die Maserung läuft über die Lücke weiter.',
    ],
  },
  'shelf-rung': {
    name: 'Leiterregal Rung',
    short: 'Fünf Böden, die nach unten tiefer werden und sich auf nichts als Geometrie stützen.',
    story: [
      'Große Bücher unten, kleine Dinge oben. Rung steht auf eigenen vier Füßen; eine Schraube oben beruhigt die Vermieterin.',
      'Die Böden werden ohne Werkzeug eingehängt und dürfen fehlen, wo etwas Hohes stehen soll.',
    ],
  },
  'shelf-ledge': {
    name: 'Wandregal Ledge',
    short: 'Ein Brett mit weichen Kanten auf gebogenen Messinghaltern, in drei Längen.',
    story: [
      'Sechsundzwanzig Millimeter massives Holz, tief genug für einen hochkant gestellten Teller. Die Halter sind aus einem Stab gebogen und paarweise bis dreißig Kilogramm geprüft.',
      'Schrauben und Dübel für Mauerwerk liegen bei; für Gipskarton fragen Sie uns bitte vorher.',
    ],
  },
  'chair-haven': {
    name: 'Sessel Haven',
    short: 'Ein niedriges Eichengestell, zwei lose Kissen aus Schlingenwolle, Armlehnen, breit genug für eine Tasse.',
    story: [
      'Haven lehnt sich um 104 Grad zurück; das haben wir durch Sitzen herausgefunden. Die Kissen sind lose: Man kann sie wenden, lüften und in zehn Jahren ersetzen.',
      'Die Lehnen sind aus massiver Eiche geformt und das, worüber man beim Reden streicht. Bouclé mit 70 % Wolle; für enge Treppen lässt sich das Gestell mit einem Schlüssel zerlegen.',
    ],
  },
  'stool-perch': {
    name: 'Barhocker Perch',
    short: 'Schräge Eichenbeine, eine Fußstange aus Messing und ein Sitz, gepolstert wie eine kleine Matratze.',
    story: [
      'Die Messingstange sitzt, wo die Schuhe hinkommen, und die Eiche bleibt, wie sie ist. Der Sitz ist geschichtet, Wollfilz auf Schaum auf Sperrholz, und behält seine Wölbung über Jahre.',
      '65 cm für Küchentheken, 75 cm für Bars. Messen Sie vom Boden zur Unterkante der Platte und ziehen Sie dreißig ab.',
    ],
  },
  'stool-thimble': {
    name: 'Hocker Thimble',
    short: 'Drei Beine, ein gemuldeter Sitz, keine Schrauben. Auch Nachttisch, Blumenbank, Tritt.',
    story: [
      'Drei Beine wackeln nie. Sie gehen durch den Sitz und sind von oben verkeilt; die Keile darf man sehen.',
      'Die Mulde ist nur vier Millimeter tief: genug, um zu wissen, wo man sitzt, zu wenig, um ein Glas zu kippen.',
    ],
  },
  'bench-quay': {
    name: 'Sitzbank Quay',
    short: 'Ein Brett, zwei Böcke und ein Steg: ein Platz zum Schuhanziehen oder für zwei Gäste mehr.',
    story: [
      'Vier Zentimeter massives Holz, ringsum gerundet. Die Böcke stehen nach außen, damit die Bank auch dann fest steht, wenn jemand ganz am Ende sitzt.',
      'Passt unter einen Tisch von 74 cm, in den Flur, ans Fußende eines Bettes.',
    ],
  },
  'pouf-boulder': {
    name: 'Pouf Boulder',
    short: 'Schlingenwolle über einem festen Kern: Fußbank, Reservesitz und Lieblingsplatz des Hundes.',
    story: [
      'Fest genug, um einen ganzen Film darauf zu sitzen, weich an der Kante, wo die Beine liegen. Eine Paspel läuft oben herum; der Bezug öffnet unten mit Reißverschluss.',
      'Mit einem Tablett wird ein Tisch daraus.',
    ],
  },
  'table-saucer': {
    name: 'Beistelltisch Saucer',
    short: 'Ein Metalltablett mit Rand auf schlankem Stiel; am Stiel heben und mitnehmen.',
    story: [
      'Der Rand hält das Glas vom Absturz ab und die Fernbedienung vom Weg unters Sofa. Saucer wiegt fünf Kilogramm, das meiste davon im Fuß.',
      'Innen und außen pulverbeschichtet: Den Sommer darf er auf dem Balkon verbringen.',
    ],
  },
  'table-bobbin': {
    name: 'Beistelltisch Bobbin',
    short: 'Aus verleimten Dauben gedrechselt wie eine riesige Garnspule.',
    story: [
      'Ein Fuß, zwei Taillen und eine Platte, in einem Gang auf einer Drehbank für Schiffsmasten gedreht. Die Maserung läuft über jede Kurve.',
      'Schwer für seine Größe, wie es ein Nachttisch sein sollte, wenn man im Dunkeln nach ihm greift.',
    ],
  },
  'table-plinth': {
    name: 'Couchtisch Plinth',
    short: 'Eine dicke runde Platte auf drei Säulen; keine Ecke fürs Schienbein.',
    story: [
      'Sechsundsiebzig Zentimeter im Durchmesser, vier Zentimeter stark, auf drei Zylindern knapp innerhalb der Kante. Von allen Seiten ruhig.',
      'Mit Hartwachsöl behandelt, das ein nasses Glas verzeiht und sich an Ort und Stelle erneuern lässt.',
    ],
  },
}
