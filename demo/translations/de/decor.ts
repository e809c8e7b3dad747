import type { Translation } from '../translation.ts'

export const decor: Translation['products'] = {
  'vase-moraine': {
    name: 'Vase Moraine',
    short: 'Eine runde Schulter und ein enger Hals, der einen Zweig genau dort hält, wo Sie ihn wollen.',
    story: [
      'Der Hals von Moraine ist zwei Finger breit. Ein einzelner Zweig steht darin ohne Draht und Moos und neigt sich, wohin Sie ihn drehen.',
      'Außen unglasiert und gewachst, innen dicht. Auch leer eine Schönheit.',
    ],
  },
  'vase-spire': {
    name: 'Flaschenvase Spire',
    short: 'Eine hohe glasierte Flasche für einen Stiel.',
    story: [
      'Eine Pfingstrose, eine Artischocke, eine Feder vom Spaziergang. Spire macht aus einem einzelnen Stiel etwas und braucht nicht mehr Tisch als ein Weinglas.',
      'Die seidenmatte Glasur wird zur Lippe hin heller, wo sie dünn läuft.',
    ],
  },
  'vase-pebble': {
    name: 'Mondvase Pebble',
    short: 'Fast eine Kugel, mit einem Kragen, gerade hoch genug für einen lockeren Strauß.',
    story: [
      'Zwei Schalen, einzeln gedreht und lederhart an der Taille verbunden. Fährt man mit dem Daumen um die Mitte, spürt man, wo sie sich trafen.',
      'Gemacht für alles, was der Garten gibt: Der Kragen sammelt, der Bauch hält das Gleichgewicht.',
    ],
  },
  'vase-keep': {
    name: 'Urnenvase Keep',
    short: 'Breite Schultern, schmaler Fuß: eine alte Silhouette in schlichtem mattem Ton.',
    story: [
      'Ein solches Gefäß steht in jedem Museum am Mittelmeer. Unseres lässt die Henkel weg und die Helden.',
      'An der Lippe weit genug für einen Strauß aus dem Supermarkt, den es sofort verbessert.',
    ],
  },
  'vase-halo': {
    name: 'Ringvase Halo',
    short: 'Ein hohler Ring mit Hals; erst Skulptur, dann Vase.',
    story: [
      'Das Wasser läuft ganz herum. Füllen Sie sie bis oben in den Ring, und sie steht wie ein Anker; stellen Sie drei trockene Gräser hinein und sehen Sie hindurch auf die Wand.',
      'Von Hand aus einem einzigen Strang geformt, in einem Atemzug gebogen und geschlossen.',
    ],
  },
  'vase-colonnade': {
    name: 'Rillenvase Colonnade',
    short: 'Zweiundzwanzig Rillen, von Hand gezogen; den Rest machen Glasur und Tageslicht.',
    story: [
      'Jede Rille wird mit einer Drahtschlinge in den festen Ton gezogen. Auf den Graten wird die Glasur dünn, in den Tälern sammelt sie sich; mittags hat die Vase Streifen.',
      'Gerade Wände und ein schwerer Fuß, hohe Stiele dürfen sich also anlehnen.',
    ],
  },
  'bowl-fount': {
    name: 'Fußschale Fount',
    short: 'Hebt Zitronen auf Augenhöhe.',
    story: [
      'Eine flache Schale auf einem Trompetenfuß. Gedacht war sie für Obst; berichtet wird von Schlüsseln, Brötchen und einem schlafenden Kätzchen.',
      'Innen versiegelt und für Lebensmittel geeignet; außen bloßer, gewachster Ton.',
    ],
  },
  'candle-vesper': {
    name: 'Kerzenleuchter Vesper',
    short: 'Aus der Stange gedreht, im Fuß beschwert, für gewöhnliche Tafelkerzen.',
    story: [
      'Ein Knauf in der Mitte für die Hand, eine Schale oben für den Tropfen. Vesper ist massiv gedreht und unlackiert und merkt sich die Abende, die er gesehen hat.',
      'Für Kerzen von 22 mm; zwei liegen bei.',
    ],
  },
  'candle-kin': {
    name: 'Kerzenhalter Kin, drei Stück',
    short: 'Groß, mittel, klein: eine Familie aus mattem Steinzeug.',
    story: [
      'Drei Höhen eines Profils. Am besten sehen sie etwas zu dicht beieinander aus, wie Familien eben.',
      'Der Ton bleibt roh und verbirgt Wachs besser als jede Glasur; warmes Wasser löst den Rest.',
    ],
  },
  'tealight-hush': {
    name: 'Teelichtbecher Hush',
    short: 'Ein dicker kleiner Becher, der aus einem Teelicht ein Glühen macht.',
    story: [
      'Die Flamme sitzt tief, der Rand glüht, der Docht trifft auf keinen Zug. Vier davon beleuchten einen Tisch zum Preis eines Blumenstraußes.',
      'Ohne Kerze: Salz, Büroklammern, eine gute Praline.',
    ],
  },
  'tray-orbit': {
    name: 'Rundes Tablett Orbit',
    short: 'Ein Reif aus gebogenem Holz um einen Boden mit gerader Maserung.',
    story: [
      'Der Rand wird gedämpft und in einem Streifen gebogen, die Enden sind mit Kupferdraht vernäht, wie einst bei Milcheimern.',
      'Achtunddreißig Zentimeter: passt auf den Pouf Boulder, fürs Frühstück für eine Person oder für sämtliche Fernbedienungen.',
    ],
  },
  'tray-plane': {
    name: 'Lacktablett Plane',
    short: 'Sieben Schichten Lack und runde Ecken, denen ein Tuch folgen kann.',
    story: [
      'Siebenmal lackiert und sechsmal geschliffen. Die Fläche hat die weiche Tiefe eines Klaviers, und für Krümel gibt es keine Ecke.',
      'So lang wie ein Laptop und zwei Tassen.',
    ],
  },
  'basket-coil': {
    name: 'Korb Coil',
    short: 'Dreißig Meter Baumwollseil, aufgerollt und vernäht, mit Lederschlaufen.',
    story: [
      'Ein einziges Seil läuft fünfzehnmal herum und ist bis oben an sich selbst genäht. Er steht von allein offen und verzeiht Tritte.',
      'Für Decken, Spielzeug, Brennholz oder den Feigenbaum in seinem hässlichen Topf.',
    ],
  },
  'box-nest': {
    name: 'Spandosen Nest, zwei Stück',
    short: 'Zwei Dosen mit Deckel, die ineinander passen.',
    story: [
      'Um eine Form gebogen, einmal geleimt, zweimal geschliffen. Die Deckel schließen mit dem leisen Seufzer guter Passung.',
      'Tee in der einen, Garn in der anderen. Sie kommen ineinander gesteckt, daher der Name.',
    ],
  },
  'print-low-tide': {
    name: 'Ebbe, gerahmter Druck',
    short: 'Sechs Bänder aus Meer und Sand unter einer tiefen roten Sonne.',
    story: [
      'Erst aus Papier geschnitten, dann gedruckt: Die Kanten behalten das leichte Wackeln der Schere. Sechs Farben, eine nach der anderen, von warmem Sand bis zu tiefem Wasser.',
      'Pigmentfarben auf Baumwollpapier, in einem Rahmen aus Massivholz, mit Glas, das das Fenster nicht spiegelt. Fertig zum Aufhängen.',
    ],
  },
  'print-three-hills': {
    name: 'Drei Hügel, gerahmter Druck',
    short: 'Drei Grün und eine gelbe Scheibe; ob Morgen oder Abend, entscheiden Sie.',
    story: [
      'Der Blick aus dem Atelier, ohne alles, was kein Hügel war. Das Grün ist aus zwei Tuben gemischt, das dritte ist, was auf der Walze blieb.',
      'Pigmentfarben auf Baumwollpapier, in Massivholz gerahmt, fertig zum Aufhängen.',
    ],
  },
  'print-two-pears': {
    name: 'Zwei Birnen, gerahmter Druck',
    short: 'Ein blauer Krug, zwei Birnen, ein Tisch: Stillleben ohne Schatten.',
    story: [
      'Ein Stillleben auf fünf Formen gebracht. Der Krug ist unser Brook; die Birnen wurden nach Fertigstellung gegessen.',
      'Pigmentfarben auf Baumwollpapier, in Massivholz gerahmt, fertig zum Aufhängen.',
    ],
  },
  'print-cairn': {
    name: 'Steinmännchen, gerahmter Druck',
    short: 'Fünf Steine, einer auf dem anderen, noch nicht gefallen.',
    story: [
      'In einer Minute gezeichnet, nach einer Woche falscher Versuche. Es hängt gut, wo man innehält: beim Wasserkocher, auf dem Treppenabsatz, gegenüber dem Schreibtisch.',
      'Pigmentfarben auf Baumwollpapier, in Massivholz gerahmt, fertig zum Aufhängen.',
    ],
  },
  'mirror-pool': {
    name: 'Rundspiegel Pool',
    short: 'Achtundfünfzig Zentimeter Tageslicht in einem Rand aus gebogenem Holz.',
    story: [
      'Der Rand steht drei Zentimeter vor der Wand und wirft einen feinen Schatten; das Glas scheint zu schweben.',
      'Hängen Sie ihn einem Fenster gegenüber statt daneben: Dann zählt er als zweites Fenster.',
    ],
  },
  'clock-noon': {
    name: 'Wanduhr Noon',
    short: 'Zwölf Striche, zwei Zeiger, kein Ticken.',
    story: [
      'Keine Zahlen, denn die liest seit der Grundschule niemand mehr von einer Uhr ab. Das Werk läuft lautlos, was Schlafzimmer zu schätzen wissen.',
      'Eichenrand, mattes Blatt, eine AA-Batterie im Jahr.',
    ],
  },
}
