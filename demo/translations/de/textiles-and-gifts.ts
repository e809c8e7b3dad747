import type { Translation } from '../translation.ts'

export const textilesAndGifts: Translation['products'] = {
  'cushion-meadow': {
    name: 'Leinenkissen Meadow',
    short: 'Gewaschenes Leinen, Paspelkante, eine Federfüllung, die einen Handkantenschlag verträgt.',
    story: [
      'Flachs aus der Normandie, in Litauen gewebt, gewaschen, bis er nicht mehr steif tut. Die Paspel ist schräg aus demselben Stoff geschnitten.',
      'Mit Federfüllung in eigener Hülle; verdeckter Reißverschluss unten.',
    ],
  },
  'cushion-drumlin': {
    name: 'Wollkissen Drumlin',
    short: 'Schlingenwolle, die aussieht wie ein Hügel mit Schafen.',
    story: [
      'Bouclé aus Schurwolle, mit etwas Baumwolle zur Festigkeit. Die Schlingen sind klein genug, um nicht an der Uhr hängen zu bleiben.',
      'Passt zum Sitz von Haven und Boulder, für alle, die es passend mögen, und steht im Kontrast zu Leinen, für alle anderen.',
    ],
  },
  'cushion-furrow': {
    name: 'Streifenkissen Furrow',
    short: 'Ein langes Kissen mit Liegestuhlstreifen, ein breiter und zwei schmale.',
    story: [
      'Garngefärbt: Der Streifen ist auf beiden Seiten gleich und bleibt es. Das lange Format stützt den Rücken oder füllt die Lücke zwischen zwei quadratischen.',
      'Baumwolle und Leinen, 62 × 40 cm, mit Füllung.',
    ],
  },
  'throw-wold': {
    name: 'Fransendecke Wold',
    short: 'Hundertdreißig mal zweihundert Zentimeter gebürstete Wolle mit geknoteten Fransen.',
    story: [
      'In einer Weberei gewebt, die seit 1872 kaum anderes tut, mit echten Karden gebürstet und schwer genug, um liegen zu bleiben.',
      'Groß genug für zwei auf dem Sofa, wenn sie sich gut verstehen.',
    ],
  },
  'set-table': {
    name: 'Ein gedeckter Tisch, von Ihnen zusammengestellt',
    short: 'Teller, Schalen und Becher, glasiert, um nebeneinander zu stehen. Wählen Sie für jedes eine Farbe.',
    story: [
      'Alles für drei Personen aus demselben Ofen: ein Satz Teller, drei Schalen und so viele Becher, wie Sie mögen. Mischen Sie die Farben oder bleiben Sie bei einer, beides ist gewollt.',
      'Servietten und Kerzenhalter sind da, wenn Sie möchten. Sie bezahlen die Stücke, das Zusammenstellen kostet nichts.',
    ],
  },
  'set-windowsill': {
    name: 'Vasen fürs Fensterbrett',
    short: 'Eine hohe, eine runde, eine mit Ring. Nehmen Sie von jeder eine oder drei von der liebsten.',
    story: [
      'Wir haben diese drei so oft zusammen fotografiert, dass nach dem Set gefragt wurde. Es gibt kein Set: Es gibt drei Vasen, die nebeneinander stehen können.',
      'Lassen Sie eine Handbreit dazwischen und stellen Sie nur in eine Blumen.',
    ],
  },
  'guide-care': {
    name: 'Das Pflegebuch',
    short: 'Wie man dreißig Jahre mit Ton, Holz, Messing und Leinen lebt. Ein kleines Buch zum Herunterladen.',
    story: [
      'Acht Seiten zu dem, was man uns am häufigsten fragt: wie ein Rand von geölter Eiche verschwindet, was Messing mag und was nicht, warum Leinen gern nass ist.',
      'Gleich nach dem Bezahlen Ihres, zum Behalten und Drucken.',
    ],
  },
  'service-wrapping': {
    name: 'Geschenkverpackung',
    short: 'Von Hand in schweres Papier eingepackt, mit Ihren Worten auf einer Karte.',
    story: [
      'Wir packen alles andere aus Ihrem Warenkorb als ein Geschenk ein, oder sagen Sie uns in der Notiz, für welches Stück es gedacht ist.',
      'Das Papier ist aus Baumwollresten und darf wieder benutzt werden; zu Hause machen wir das auch so.',
    ],
  },
  'service-assembly': {
    name: 'Aufbau zu Hause',
    short: 'Zwei Menschen, ein Lieferwagen und am Ende kein Teil übrig.',
    story: [
      'Für Regale und Lampen, die eine Bohrmaschine brauchen, und für alles, was ein zweites Paar Hände braucht. Das Werkzeug bringen wir mit, die Verpackung nehmen wir mit.',
      'Große Möbel werden ohnehin bei der Lieferung aufgebaut; dafür müssen Sie nichts buchen.',
    ],
  },
  'service-styling': {
    name: 'Eine Stunde Einrichtungsberatung',
    short: 'Zeigen Sie uns das Zimmer im Videoanruf, und wir sagen, was wegkann.',
    story: [
      'Die meisten Räume brauchen weniger, nicht mehr. In einer Stunde rücken wir um, was da ist, und notieren die zwei, drei Dinge, die fehlen.',
      'Die Hälfte des Honorars wird auf alles angerechnet, was Sie danach hier kaufen.',
    ],
  },
}
