import type { Translation } from '../translation.ts'

export const tableware: Translation['products'] = {
  'mug-tidal': {
    name: 'Becher Tidal',
    short: 'Außen gesprenkelt, innen cremeweiß, an der Lippe ein roher Streifen Ton.',
    story: [
      'Der Rand wird vor dem Brand blank gewischt, sodass jeder Becher in einer feinen Linie seines eigenen Tons endet. Der Henkel nimmt drei Finger und einen Fäustling.',
      'Fasst 330 ml bis einen Finger unter den Rand, und voller sollte ihn niemand machen.',
    ],
  },
  'cup-dram': {
    name: 'Espressotasse Dram',
    short: 'Eine dicke kleine Tasse und eine Untertasse mit Platz für einen Keks.',
    story: [
      'Am Fuß dick, damit sie warm bleibt, an der Lippe dünn, damit sie sauber trinkt. Kein Henkel: Ist sie kühl genug zum Halten, ist sie kühl genug zum Trinken.',
      'Tasse und Untertasse werden zusammen glasiert und zusammen verkauft.',
    ],
  },
  'bowl-basin': {
    name: 'Schale Basin',
    short: 'Eine Schale mit Fuß für Suppe, Nudeln, Brei und alles, was man löffelt.',
    story: [
      'Unter den Fußring passt ein Daumen, so lässt sich die Schale auch heiß heben. Innen ist sie eine einzige Kurve: Der letzte Löffel kommt ohne Kratzen.',
      'Die kleine ist fürs Frühstück, die große für Ramen oder Salat zu zweit.',
    ],
  },
  'plate-shore': {
    name: 'Teller Shore, drei Stück',
    short: 'Flach, wo das Essen ist, erhöht, wo die Soße davonwollte.',
    story: [
      'Drei Teller mit niedrigem, rundem Rand, die sich fast ohne Lücke stapeln. Wo der Rand beginnt, sammelt sich die Glasur etwas dunkler, wie eine Wasserlinie.',
      'Bei 1240 °C hart gebrannt: Gabeln hinterlassen keine grauen Striche.',
    ],
  },
  'platter-drift': {
    name: 'Servierplatte Drift',
    short: 'Lang genug für einen Fisch, flach genug für einen Kuchen.',
    story: [
      'Drift wird über eine Gipsform gedrückt und nach Augenmaß beschnitten; keine zwei Ovale sind gleich. Am Rand lässt sie sich tragen.',
      'Wärmen Sie sie im Ofen vor; der Ton hält die Wärme bis zum Nachschlag.',
    ],
  },
  'jug-brook': {
    name: 'Krug Brook',
    short: 'Anderthalb Liter, eine Tülle, die nicht tropft, ein Henkel für die ganze Hand.',
    story: [
      'Die Tülle wird mit einem nassen Finger gezogen, solange der Ton weich ist. Das ist der schwierige Teil und der Grund, warum Brook ohne Tropfen gießt.',
      'Tagsüber Wasser, dazwischen Tulpen.',
    ],
  },
  'teapot-steep': {
    name: 'Teekanne Steep',
    short: 'Rundbauchig, mit Seitengriff aus Eiche, der kühl bleibt.',
    story: [
      'Ein Seitengriff macht aus dem Einschenken eine kleine Bewegung des Handgelenks. Das Sieb ist hinter der Tülle in die Wand gestochen, die Blätter haben Platz.',
      'Fasst 900 ml oder drei Becher Tidal.',
    ],
  },
  'board-grove': {
    name: 'Servierbrett Grove',
    short: 'Zweiundzwanzig Millimeter Längsholz und ein runder Griff.',
    story: [
      'Aus den Resten der Bank Quay geschnitten, eine Kante von Hand gerundet, die andere scharf gelassen zum Abstreifen.',
      'Käse, Brot, die eine oder andere Pizza. Hängen Sie es am Ring auf, wenn die Messer gespült sind.',
    ],
  },
  'napkin-selvedge': {
    name: 'Servietten Selvedge, vier Stück',
    short: 'Stonewashed-Leinen mit stehen gelassener Webkante.',
    story: [
      'In Serviettenbreite gewebt, zwei der vier Kanten brauchen also keinen Saum. Die anderen sind schmal umgelegt und flach genäht.',
      'Mit Bims gewaschen, bevor Sie sie bekommen: Bügeln ist nicht nötig und wird nicht bewundert.',
    ],
  },
}
