import type { Translation } from '../translation.ts'

export const categories: Translation['categories'] = {
  New: {
    name: 'Nouveautés',
    about:
      'Le plus récent des ateliers avec qui nous travaillons. Quelques pièces chaque saison, quand elles sont prêtes et pas avant.',
  },
  Lighting: {
    name: 'Luminaires',
    about:
      'La lumière fait la pièce ; la lampe n’est que d’où elle part. Commencez par le coin le plus sombre et la place où vous lisez.',
  },
  'Lighting/Table lamps': {
    name: 'Lampes de table',
    about: 'Pour le chevet, le buffet et le bureau : de petites flaques de lumière à hauteur de main.',
  },
  'Lighting/Pendants': {
    name: 'Suspensions',
    about:
      'Accrochez-les bas, à soixante-cinq centimètres environ au-dessus du plateau, et laissez le plafond dans l’ombre.',
  },
  'Lighting/Floor lamps': {
    name: 'Lampadaires',
    about: 'Ils vont où est la prise et éclairent ce qu’on leur montre. Le plus rapide pour changer une pièce.',
  },
  'Lighting/Wall lamps': {
    name: 'Appliques',
    about: 'Une lumière qui ne prend pas de table : près d’un miroir, dans un escalier, au-dessus d’un livre.',
  },
  Furniture: {
    name: 'Meubles',
    about:
      'Du bois massif où va la main, des assemblages simples, des pièces remplaçables. Des meubles pour plus d’un déménagement.',
  },
  'Furniture/Sideboards': {
    name: 'Buffets',
    about: 'De quoi ranger, et un bon long plateau pour en ressortir quelques-unes.',
  },
  'Furniture/Seating': {
    name: 'Sièges',
    about: 'Fauteuils, tabourets, un banc et un pouf : tous éprouvés assis, certains debout.',
  },
  'Furniture/Tables': {
    name: 'Tables',
    about: 'Des guéridons et une table basse : pour la tasse, la lampe et le livre ouvert.',
  },
  'Furniture/Shelves': { name: 'Étagères', about: 'Au mur ou contre lui, en longueurs pour la place qui reste.' },
  Tableware: {
    name: 'Vaisselle',
    about:
      'Du grès d’une poterie près d’Aveiro, émaillé dans des couleurs qui vont ensemble et avec les plats. Tout va au lave-vaisselle.',
  },
  'Tableware/Cups and mugs': {
    name: 'Tasses et mugs',
    about: 'Pour le café, le thé et réchauffer deux mains à la fois.',
  },
  'Tableware/Bowls and plates': {
    name: 'Bols et assiettes',
    about: 'Un pied pour les lever, un bord pour retenir, et ils s’empilent.',
  },
  'Tableware/Serving': { name: 'Service', about: 'Pichets, théières, plats et planches pour le milieu de la table.' },
  Decor: {
    name: 'Décoration',
    about:
      'Ce dont on pourrait se passer et qui manquerait aussitôt : un vase à la fenêtre, une bougie à dîner, quelque chose à regarder sur le palier.',
  },
  'Decor/Vases': {
    name: 'Vases',
    about: 'Rond, haut, cannelé, en anneau : pour une tige, un bouquet lâche ou rien du tout.',
  },
  'Decor/Candle holders': {
    name: 'Bougeoirs',
    about: 'Laiton tourné et argile nue, pour bougies de table et chauffe-plats.',
  },
  'Decor/Trays and boxes': {
    name: 'Plateaux et boîtes',
    about: 'De plusieurs choses, ils n’en font qu’une : plateaux, paniers, boîtes à couvercle.',
  },
  'Decor/Prints, mirrors and clocks': {
    name: 'Estampes, miroirs et horloges',
    about:
      'Pour le mur : nos estampes encadrées de bois massif, un miroir pour plus de jour, une horloge qui ne fait pas tic-tac.',
  },
  Textiles: {
    name: 'Textiles',
    about:
      'Lin, laine et coton, teints pour aller avec les émaux. Le plus rapide pour changer une pièce, et le plus doux.',
  },
  'Textiles/Cushions': { name: 'Coussins', about: 'Lin lavé, laine bouclée et rayures, garnissage compris.' },
  'Textiles/Throws': { name: 'Plaids', about: 'De la laine brossée à franges, assez grande pour deux.' },
  'Textiles/Table linen': { name: 'Linge de table', about: 'Des serviettes délavées qui ne demandent jamais le fer.' },
  Gifts: {
    name: 'Cadeaux',
    about:
      'Des ensembles à offrir, et ce qui fait d’un colis un cadeau : du papier, une carte, quelqu’un avec une perceuse.',
  },
  Sale: {
    name: 'Promotions',
    about:
      'De bonnes choses à plus petit prix : la fin d’une couleur, la fin d’une saison. La même garantie et les mêmes cent jours pour réfléchir.',
  },
}
