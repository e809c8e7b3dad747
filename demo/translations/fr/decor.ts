import type { Translation } from '../translation.ts'

export const decor: Translation['products'] = {
  'vase-moraine': {
    name: 'Vase Moraine',
    short: 'Une épaule ronde et un col étroit qui tient une branche exactement où vous la mettez.',
    story: [
      'Le col de Moraine a deux doigts de large. Une seule branche y tient droit sans fil ni mousse, et se penche comme on la tourne.',
      'Sans émail et ciré dehors, étanche dedans. Beau même vide.',
    ],
  },
  'vase-spire': {
    name: 'Vase bouteille Spire',
    short: 'Une haute bouteille émaillée pour une seule tige.',
    story: [
      'Une pivoine, un artichaut, une plume trouvée en promenade. Spire fait quelque chose d’une seule tige et ne prend pas plus de table qu’un verre à vin.',
      'L’émail satiné s’éclaircit le long de la lèvre, où il coule fin.',
    ],
  },
  'vase-pebble': {
    name: 'Vase lune Pebble',
    short: 'Presque une sphère, avec un col juste assez haut pour un bouquet lâche.',
    story: [
      'Deux bols, tournés séparément, réunis à la taille encore souples. En passant le pouce au milieu, on sent où ils se sont rencontrés.',
      'Fait pour ce que donne le jardin : le col rassemble, le ventre équilibre.',
    ],
  },
  'vase-keep': {
    name: 'Vase urne Keep',
    short: 'Épaules larges, pied étroit : une silhouette ancienne dans une argile mate et simple.',
    story: [
      'Il y a une jarre comme celle-ci dans tous les musées de la Méditerranée. La nôtre se passe des anses et des héros.',
      'Assez large à la lèvre pour un bouquet de supermarché, qu’elle améliore aussitôt.',
    ],
  },
  'vase-halo': {
    name: 'Vase anneau Halo',
    short: 'Un anneau creux avec un col ; sculpture d’abord, vase ensuite.',
    story: [
      'L’eau fait tout le tour. Remplissez l’anneau jusqu’en haut et il tient comme une ancre ; mettez-y trois herbes sèches et regardez le mur au travers.',
      'Façonné à la main dans un seul boudin, courbé et fermé d’un souffle.',
    ],
  },
  'vase-colonnade': {
    name: 'Vase cannelé Colonnade',
    short: 'Vingt-deux cannelures taillées à la main ; l’émail et le jour font le reste.',
    story: [
      'Chaque cannelure est tirée d’une boucle de fil dans l’argile ferme. L’émail s’amincit sur les arêtes et s’amasse dans les creux ; à midi le vase a des rayures.',
      'Parois droites et pied lourd : les longues tiges peuvent s’appuyer.',
    ],
  },
  'bowl-fount': {
    name: 'Coupe sur pied Fount',
    short: 'Élève les citrons à hauteur des yeux.',
    story: [
      'Une coupe peu profonde sur un pied en trompette. Prévue pour les fruits ; on nous a signalé depuis des clés, des petits pains, un chaton endormi.',
      'Étanche dedans et apte aux aliments ; dehors, l’argile nue et cirée.',
    ],
  },
  'candle-vesper': {
    name: 'Bougeoir Vesper',
    short: 'Tourné dans la barre, lesté au pied, pour bougies de table ordinaires.',
    story: [
      'Un bouton au milieu pour la main, une coupelle en haut pour la goutte. Vesper est tourné dans la masse et non verni : il gardera trace des soirées qu’il a vues.',
      'Pour bougies de 22 mm ; deux sont fournies.',
    ],
  },
  'candle-kin': {
    name: 'Bougeoirs Kin, lot de trois',
    short: 'Un grand, un moyen, un petit : une famille de grès mat.',
    story: [
      'Trois hauteurs d’un même profil. Ils sont au mieux un peu trop serrés, comme les familles.',
      'L’argile est nue et cache la cire mieux que l’émail ; l’eau chaude ôte le reste.',
    ],
  },
  'tealight-hush': {
    name: 'Photophore Hush',
    short: 'Un petit gobelet épais qui fait d’une bougie chauffe-plat une lueur.',
    story: [
      'La flamme est basse, le bord luit, la mèche ne connaît pas de courant d’air. Quatre éclairent une table pour le prix d’un bouquet.',
      'Sans bougie : du sel, des trombones, un bon chocolat.',
    ],
  },
  'tray-orbit': {
    name: 'Plateau rond Orbit',
    short: 'Un cercle de bois courbé autour d’un fond à fil droit.',
    story: [
      'Le bord est étuvé et courbé d’une bande, ses bouts cousus au fil de cuivre, comme l’étaient les seaux à lait.',
      'Trente-huit centimètres : il va sur le pouf Boulder, pour un petit déjeuner seul, ou pour toutes les télécommandes.',
    ],
  },
  'tray-plane': {
    name: 'Plateau laqué Plane',
    short: 'Sept couches de laque et des angles ronds que suit un chiffon.',
    story: [
      'Laqué sept fois et poncé six. La surface a la douce profondeur d’un piano, et les miettes n’ont pas d’angle où se loger.',
      'Aussi long qu’un ordinateur portable et deux tasses.',
    ],
  },
  'basket-coil': {
    name: 'Panier Coil',
    short: 'Trente mètres de corde de coton, enroulée et cousue, avec des anses de cuir.',
    story: [
      'Une seule corde fait quinze tours et se coud à elle-même jusqu’en haut. Il tient ouvert tout seul et pardonne les coups de pied.',
      'Plaids, jouets, bûches, ou le figuier dans son vilain pot.',
    ],
  },
  'box-nest': {
    name: 'Boîtes Nest, lot de deux',
    short: 'Deux boîtes à couvercle qui entrent l’une dans l’autre.',
    story: [
      'Courbées sur une forme, collées une fois, poncées deux. Les couvercles ferment avec le soupir d’un bon ajustage.',
      'Du thé dans l’une, du fil dans l’autre. Elles arrivent emboîtées, d’où leur nom.',
    ],
  },
  'print-low-tide': {
    name: 'Marée basse, estampe encadrée',
    short: 'Six bandes de mer et de sable sous un soleil rouge et bas.',
    story: [
      'Découpée dans le papier, puis imprimée : les bords gardent le léger tremblé des ciseaux. Six couleurs, l’une après l’autre, du sable chaud à l’eau profonde.',
      'Encres pigmentaires sur papier coton, cadre en bois massif, verre qui ne reflète pas la fenêtre. Prête à accrocher.',
    ],
  },
  'print-three-hills': {
    name: 'Trois collines, estampe encadrée',
    short: 'Trois verts et un disque jaune ; matin ou soir, à vous de voir.',
    story: [
      'La vue de l’atelier, sans rien de ce qui n’était pas une colline. Les verts viennent de deux tubes, le troisième est ce qui restait sur le rouleau.',
      'Encres pigmentaires sur papier coton, cadre en bois massif, prête à accrocher.',
    ],
  },
  'print-two-pears': {
    name: 'Deux poires, estampe encadrée',
    short: 'Un pichet bleu, deux poires, une table : nature morte sans ombre.',
    story: [
      'Une nature morte réduite à cinq formes. Le pichet est notre Brook ; les poires ont été mangées à la fin.',
      'Encres pigmentaires sur papier coton, cadre en bois massif, prête à accrocher.',
    ],
  },
  'print-cairn': {
    name: 'Cairn, estampe encadrée',
    short: 'Cinq pierres l’une sur l’autre, pas encore tombées.',
    story: [
      'Dessiné en une minute, après une semaine d’essais ratés. Il va bien là où l’on s’arrête : près de la bouilloire, sur le palier, en face du bureau.',
      'Encres pigmentaires sur papier coton, cadre en bois massif, prête à accrocher.',
    ],
  },
  'mirror-pool': {
    name: 'Miroir rond Pool',
    short: 'Cinquante-huit centimètres de jour dans un bord de bois courbé.',
    story: [
      'Le bord avance de trois centimètres et jette une ombre fine : la glace semble flotter.',
      'Accrochez-le face à une fenêtre plutôt qu’à côté : il compte alors pour une seconde fenêtre.',
    ],
  },
  'clock-noon': {
    name: 'Horloge murale Noon',
    short: 'Douze traits, deux aiguilles, pas de tic-tac.',
    story: [
      'Pas de chiffres : personne n’en lit sur une horloge depuis l’école. Le mouvement glisse en silence, et les chambres apprécient.',
      'Bord de chêne, cadran mat, une pile AA par an.',
    ],
  },
}
