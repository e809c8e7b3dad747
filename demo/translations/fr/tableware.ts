import type { Translation } from '../translation.ts'

export const tableware: Translation['products'] = {
  'mug-tidal': {
    name: 'Mug Tidal',
    short: 'Moucheté dehors, crème dedans, une ligne d’argile nue à la lèvre.',
    story: [
      'Le bord est essuyé avant cuisson : chaque mug finit par une fine ligne de sa propre argile. L’anse prend trois doigts et une moufle.',
      'Contient 330 ml à un doigt du bord, et personne ne devrait le remplir davantage.',
    ],
  },
  'cup-dram': {
    name: 'Tasse à expresso Dram',
    short: 'Une petite tasse épaisse et une soucoupe assez large pour un biscuit.',
    story: [
      'Épaisse au pied pour garder la chaleur, fine à la lèvre pour boire net. Pas d’anse : quand on peut la tenir, on peut boire.',
      'Tasse et soucoupe sont émaillées ensemble et vendues ensemble.',
    ],
  },
  'bowl-basin': {
    name: 'Bol Basin',
    short: 'Un bol sur pied pour la soupe, les nouilles, le porridge et tout ce qui se mange à la cuillère.',
    story: [
      'Le pouce passe sous l’anneau du pied : on soulève le bol chaud. Dedans, une seule courbe : la dernière cuillerée vient sans racler.',
      'Le petit pour le matin, le grand pour un ramen ou une salade à deux.',
    ],
  },
  'plate-shore': {
    name: 'Assiettes Shore, lot de trois',
    short: 'Plates là où est le repas, relevées là où la sauce s’en irait.',
    story: [
      'Trois assiettes au bord bas et rond, qui s’empilent presque sans jour. L’émail fonce un peu où commence le bord, comme une laisse de mer.',
      'Cuites à 1240 °C : les fourchettes ne laissent pas de traits gris.',
    ],
  },
  'platter-drift': {
    name: 'Plat ovale Drift',
    short: 'Assez long pour un poisson, assez plat pour un gâteau.',
    story: [
      'Drift est pressé sur une forme de plâtre et coupé à l’œil : deux ovales ne se ressemblent jamais tout à fait. Le bord est assez large pour le porter.',
      'Chauffez-le d’abord au four ; l’argile garde sa chaleur jusqu’au second service.',
    ],
  },
  'jug-brook': {
    name: 'Pichet Brook',
    short: 'Un litre et demi, un bec qui ne goutte pas, une anse pour toute la main.',
    story: [
      'Le bec se tire d’un doigt mouillé tant que l’argile est molle. C’est le plus difficile, et la raison pour laquelle Brook verse sans une goutte sur la nappe.',
      'De l’eau le jour, des tulipes entre-temps.',
    ],
  },
  'teapot-steep': {
    name: 'Théière Steep',
    short: 'Ventre rond, anse de côté, avec une poignée de chêne qui reste fraîche.',
    story: [
      'Une anse de côté fait du service un petit geste du poignet. La passoire est percée dans la paroi derrière le bec, et les feuilles ont la place de s’ouvrir.',
      'Contient 900 ml, ou trois mugs Tidal.',
    ],
  },
  'board-grove': {
    name: 'Planche de service Grove',
    short: 'Vingt-deux millimètres de bois de fil et une poignée ronde.',
    story: [
      'Taillée dans les chutes du banc Quay, un bord arrondi à la main, l’autre laissé vif pour racler.',
      'Fromage, pain, parfois une pizza. Suspendez-la par son anneau quand les couteaux sont lavés.',
    ],
  },
  'napkin-selvedge': {
    name: 'Serviettes Selvedge, lot de quatre',
    short: 'Du lin délavé dont on a gardé la lisière.',
    story: [
      'Tissées à la largeur d’une serviette : deux des quatre bords n’ont pas besoin d’ourlet. Les deux autres sont repliés fin et piqués à plat.',
      'Lavées à la pierre ponce avant de vous parvenir : le repassage n’est ni requis ni admiré.',
    ],
  },
}
