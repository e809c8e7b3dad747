import type { Translation } from '../translation.ts'

export const lighting: Translation['products'] = {
  'lamp-fjord': {
    name: 'Tischleuchte Fjord',
    short: 'Ein bauchiger Fuß aus Steinzeug, eisengesprenkelte Glasur und ein Schirm aus ungefärbtem Leinen.',
    story: [
      'Am Anfang von Fjord stand ein Wasserkrug. Wir haben den Bauch behalten, die Öffnung geschlossen und ihm einen Leinenschirm gegeben, der nur wenig breiter ist als der Fuß: So fällt das Licht auf den Tisch und nicht in die Augen.',
      'Jeder Fuß wird von Hand gedreht und getaucht; das Eisen im Ton tritt als feine Sprenkel durch die Glasur, nie zweimal an derselben Stelle. Textilkabel, Messingfassung, Schalter in Reichweite am Kabel.',
    ],
  },
  'lamp-lune': {
    name: 'Kugelleuchte Lune',
    short: 'Eine mundgeblasene Opalkugel, die auf einem schmalen Metallfuß zu schweben scheint.',
    story: [
      'Drei Schichten Glas, weiß zwischen klar, machen das Licht von Lune gleichmäßig bis zum Rand: kein greller Punkt, keine sichtbare Birne, kaum ein Schatten.',
      'Der Fuß ist aus vollem Metall gedreht, schwer genug, dass die Katze verliert. Eine Berührung am Stiel dimmt in drei Stufen.',
    ],
  },
  'lamp-chanterelle': {
    name: 'Tischleuchte Chanterelle',
    short: 'Hut und Stiel in einer Farbe, innen cremeweiß lackiert, damit das Licht warm wird.',
    story: [
      'Ein breiter Hut über einem kräftigen Stiel: eine Form, die jeder schon einmal gezeichnet hat. Chanterelle legt einen ruhigen Lichtkreis auf den Nachttisch und lässt den Rest des Zimmers dunkel.',
      'Aus Stahlblech gedrückt und pulverbeschichtet, innen mit einem Cremeton, der jeder Birne die Kälte nimmt.',
    ],
  },
  'lamp-ember': {
    name: 'Akkuleuchte Ember',
    short: 'Zwanzig Stunden Licht zum Essen, ohne Kabel, drinnen wie draußen.',
    story: [
      'Für den Tisch unter dem Baum, das Regal ohne Steckdose, den Stromausfall. Ember lädt in vier Stunden über USB-C und leuchtet auf kleinster Stufe ein ganzes Wochenende lang.',
      'Regenfest, im Fuß beschwert, mit einem Hut, der die Lichtquelle vor allen Sitzenden verbirgt.',
    ],
  },
  'lamp-heron': {
    name: 'Schreibtischleuchte Heron',
    short: 'Zwei Stäbe, drei Messinggelenke und ein Kopf, der bleibt, wo man ihn hinstellt.',
    story: [
      'Heron steht still, bis er gebraucht wird. Die Gelenke aus Messing halten durch Reibung, von Hand angezogen und mit einer Münze nachstellbar: Der Arm sinkt nicht und federt nicht zurück.',
      'Der kegelförmige Kopf dreht sich ganz herum: aufs Blatt, an die Decke oder an die Wand, während Sie am Bildschirm sprechen.',
    ],
  },
  'pendant-skerry': {
    name: 'Pendelleuchte Skerry',
    short: 'Eine tiefe, emaillierte Kuppel für den Küchentisch, ruhig von oben, hell nach unten.',
    story: [
      'Hängen Sie sie tief. Skerry verbirgt die Birne vor allen, die sitzen, und das Cremeweiß innen verteilt das Licht bis an den Tischrand und nicht weiter.',
      'Gedrückter Stahl, matter Lack, Messingkappe, drei Meter Textilkabel zum Kürzen vor Ort. Die kleine mag Gesellschaft in einer Reihe; die große ist sich selbst genug.',
    ],
  },
  'pendant-curlew': {
    name: 'Kegelleuchte Curlew',
    short: 'Ein schlichter Kegel mit weichen Kanten, für die Arbeitsplatte oder eine Reihe zu dritt.',
    story: [
      'Viel ist nicht daran: ein Kegel, aus einem Blech gezogen, also ohne Naht, der Rand nach innen gerollt, wo das Licht sonst blitzen würde.',
      'Schmal genug für eine Arbeitsplatte, und der Lichtkegel ist so breit, wie die Platte tief ist.',
    ],
  },
  'pendant-nimbus': {
    name: 'Papierlaterne Nimbus',
    short: 'Maulbeerpapier auf einer Drahtspirale: das freundlichste Licht, das es gibt.',
    story: [
      'Nichts schmeichelt einem Raum so wie Papier. Nimbus ist aus langfaserigem Maulbeerpapier, von Hand auf eine einzige Drahtspirale geklebt und leicht gedrückt, sodass sie tiefer schwebt als eine Kugel.',
      'Sie kommt flach gefaltet im Umschlag und ist in einer Minute geöffnet. Das Kabel gehört dazu.',
    ],
  },
  'pendant-portside': {
    name: 'Balkenleuchte Portside',
    short: 'Drei Opalkugeln an einer Stange, für Tische, an denen sechs und mehr sitzen.',
    story: [
      'Eine Stange, zwei Kabel, drei Kugeln: Portside beleuchtet einen langen Tisch gleichmäßig, ohne den Kabelwald von drei einzelnen Leuchten.',
      'Die Stange ist gezogenes Rohr; die Kugeln lassen sich zum Putzen abschrauben. Hängen Sie sie 65 cm über den Tisch und dimmen Sie, wenn abgeräumt ist.',
    ],
  },
  'pendant-bellflower': {
    name: 'Keramikleuchte Bellflower',
    short: 'Eine Keramikglocke mit dicker Lippe; schwer, warm, ein wenig unregelmäßig.',
    story: [
      'Im kleinsten Ofen unserer Töpferei gegossen, zwölf auf einmal. Die Wand ist volle fünf Millimeter stark: Nichts scheint durch, alles Licht geht nach unten.',
      'Wer genau hinsieht, findet die Linie, an der die Formhälften zusammentrafen; wir haben sie gelassen.',
    ],
  },
  'floor-lamp-larch': {
    name: 'Dreibeinleuchte Larch',
    short: 'Drei gedrechselte Beine, eine Messingscheibe und ein großzügiger Leinenschirm.',
    story: [
      'Die Beine werden zum Boden hin schmaler und treffen auf halber Höhe eine kleine Messingscheibe; sie sorgt dafür, dass Larch auf glattem Boden keinen Spagat macht.',
      'Mit dem Schirm auf Augenhöhe im Sitzen beleuchtet sie das Sofa und die Wand dahinter, und der Raum wirkt größer, als er ist.',
    ],
  },
  'floor-lamp-egret': {
    name: 'Bogenleuchte Egret',
    short: 'Ein langer Bogen, der eine Lichtkugel über das Sofa bringt, ohne Loch in der Decke.',
    story: [
      'Egret reicht sechzig Zentimeter weit: genug, um hinter einem Sofa zu stehen und davor zu leuchten.',
      'Der Bogen ist ein gebogenes Rohr in einem Stück; im Fuß liegen elf Kilogramm Gusseisen unter Filz. Sie kommt in zwei Kartons und wird mit einem Schlüssel zusammengesetzt.',
    ],
  },
  'floor-lamp-sentry': {
    name: 'Leseleuchte Sentry',
    short: 'Ein schlanker Stiel und eine kleine Kuppel, genau so hoch, wie eine Seite es braucht.',
    story: [
      'Eine Leseleuchte hat eine Aufgabe: Licht auf der Seite, keines auf dem Bildschirm gegenüber. Die Kuppel von Sentry kippt und dreht sich, und innen ist sie cremeweiß, damit Papier wie Papier aussieht.',
      'Der Fuß ist klein genug, um halb unter einen Sessel zu rutschen.',
    ],
  },
  'floor-lamp-sheaf': {
    name: 'Säulenleuchte Sheaf',
    short: 'Eine leuchtende Leinensäule, von vier Eichenstäben gehalten.',
    story: [
      'Weniger eine Lampe als eine helle Ecke. Sheaf steht am Boden und leuchtet auf ganzer Höhe, wie Papierwände in der Dämmerung.',
      'Das Leinen lässt sich zum Reinigen nach oben herausziehen; zwei Birnen halten das Licht von oben bis unten gleichmäßig.',
    ],
  },
  'wall-lamp-eclipse': {
    name: 'Wandleuchte Eclipse',
    short: 'Eine schwebende Scheibe mit dem Licht dahinter, wie die letzte Minute vor der Finsternis.',
    story: [
      'Ausgeschaltet ist Eclipse eine farbige Scheibe. Eingeschaltet ist sie ein Lichtring an der Wand mit einem Schatten in der Mitte.',
      'Sie sitzt auf einer Dose, fest verdrahtet oder mit dem beiliegenden Steckerkabel, und darf überstrichen werden, sollten Sie die Farbe einmal leid sein.',
    ],
  },
  'wall-lamp-wren': {
    name: 'Wandleuchte Wren',
    short: 'Eine Opalkugel an einem gebogenen Arm; neben dem Spiegel so gut wie neben dem Bett.',
    story: [
      'Klein, rund, bescheiden. Zwei davon rahmen einen Spiegel und beleuchten ein Gesicht von beiden Seiten: das einzig freundliche Licht für ein Gesicht.',
      'Spritzwassergeschützt nach IP44, also auch im Bad zu Hause.',
    ],
  },
  'wall-lamp-cove': {
    name: 'Wandlicht Cove',
    short: 'Ein Halbzylinder, der die Wand nach oben und unten in Licht taucht.',
    story: [
      'Cove tut, was gute Treppenhäuser früher in Gips taten: eine flache Nische aus Licht, auf und ab, keine Birne zu sehen.',
      'In der Farbe der Wand gestrichen, verschwindet er am Tag fast ganz.',
    ],
  },
}
