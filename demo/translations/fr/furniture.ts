import type { Translation } from '../translation.ts'

export const furniture: Translation['products'] = {
  'sideboard-reed': {
    name: 'Buffet à lattes Reed',
    short:
      'Des lattes demi-rondes d’un bord à l’autre, sur six pieds coiffés de laiton. Les portes se cachent à la vue de tous.',
    story: [
      'Cinquante lattes demi-rondes courent sur la façade sans s’interrompre ; trois d’entre elles sont des poignées. Derrière, deux paires de portes, quatre tablettes et un passage de câble où vous le voulez.',
      'Chêne ou noyer massif partout où la main se pose, placage sur âme stable ailleurs. Livré monté par deux personnes qui ôtent leurs chaussures.',
    ],
  },
  'sideboard-tarn': {
    name: 'Meuble bas Tarn',
    short: 'Deux tiroirs profonds et une niche ouverte entre eux ; assez bas pour un écran ou une rangée de lampes.',
    story: [
      'Tarn est profond comme une pochette de disque et bas comme un rebord de fenêtre. La niche accueille une platine ou une pile de livres ; les tiroirs s’ouvrent entièrement et se ferment en douceur.',
      'Les façades sont coupées dans une seule planche : le fil du bois continue par-delà le vide.',
    ],
  },
  'shelf-rung': {
    name: 'Étagère échelle Rung',
    short: 'Cinq tablettes qui s’approfondissent vers le bas et ne s’appuient que sur la géométrie.',
    story: [
      'Les grands livres en bas, les petites choses en haut. Rung tient sur ses quatre pieds ; une vis en haut rassure le propriétaire.',
      'Les tablettes s’emboîtent sans outils et peuvent manquer là où il faut de la hauteur.',
    ],
  },
  'shelf-ledge': {
    name: 'Étagère murale Ledge',
    short: 'Une planche aux bords adoucis sur des équerres de laiton cintrées, en trois longueurs.',
    story: [
      'Vingt-six millimètres de bois massif, assez profonds pour une assiette debout. Les équerres sont cintrées d’une seule tige et éprouvées à trente kilos la paire.',
      'Vis et chevilles pour la brique sont dans la boîte ; pour une cloison de plâtre, demandez-nous d’abord.',
    ],
  },
  'chair-haven': {
    name: 'Fauteuil Haven',
    short: 'Un cadre bas en chêne, deux coussins libres en laine bouclée, des bras assez larges pour une tasse.',
    story: [
      'Haven s’incline à 104 degrés, ce que nous avons trouvé en nous asseyant. Les coussins sont libres : on les retourne, on les aère et, dans dix ans, on les remplace.',
      'Les bras sont taillés dans le chêne massif, et c’est ce que l’on caresse en parlant. Bouclette à 70 % de laine ; le cadre se démonte avec une clé pour les escaliers étroits.',
    ],
  },
  'stool-perch': {
    name: 'Tabouret de bar Perch',
    short: 'Des pieds de chêne inclinés, un repose-pied en laiton et une assise rembourrée comme un petit matelas.',
    story: [
      'La barre de laiton est là où vont les chaussures, et le chêne reste comme il est. L’assise est montée en couches, feutre de laine sur mousse sur contreplaqué, et garde son bombé des années.',
      '65 cm pour les plans de cuisine, 75 cm pour les bars. Mesurez du sol au-dessous du plateau et ôtez trente.',
    ],
  },
  'stool-thimble': {
    name: 'Tabouret bas Thimble',
    short: 'Trois pieds, une assise creusée, pas de vis. Aussi chevet, sellette, marchepied.',
    story: [
      'Trois pieds ne boitent jamais. Ils traversent l’assise et sont coincés par le haut ; on laisse voir les coins.',
      'Le creux n’a que quatre millimètres : assez pour savoir où s’asseoir, trop peu pour renverser un verre.',
    ],
  },
  'bench-quay': {
    name: 'Banc Quay',
    short:
      'Une planche, deux tréteaux et une traverse : de quoi mettre ses chaussures ou asseoir deux invités de plus.',
    story: [
      'Quatre centimètres de bois massif, arrondis tout autour. Les tréteaux s’écartent, et le banc tient même quand on s’assoit tout au bout.',
      'Se glisse sous une table de 74 cm, dans une entrée, au pied d’un lit.',
    ],
  },
  'pouf-boulder': {
    name: 'Pouf Boulder',
    short: 'De la laine bouclée sur un cœur ferme : repose-pied, siège d’appoint et préféré du chien.',
    story: [
      'Assez ferme pour tout un film, souple au bord où reposent les jambes. Un passepoil court en haut ; la housse s’ouvre en bas par une fermeture.',
      'Avec un plateau, c’est une table.',
    ],
  },
  'table-saucer': {
    name: 'Guéridon Saucer',
    short: 'Un plateau de métal à rebord sur une tige fine ; on le prend par la tige et on l’emporte.',
    story: [
      'Le rebord retient le verre et empêche la télécommande de filer sous le canapé. Saucer pèse cinq kilos, presque tous dans le pied.',
      'Laqué dedans et dehors : il peut passer l’été sur le balcon.',
    ],
  },
  'table-bobbin': {
    name: 'Guéridon Bobbin',
    short: 'Tourné dans des douves collées comme une bobine de fil géante.',
    story: [
      'Un pied, deux tailles et un plateau, tournés d’un coup sur un tour à mâts de navire. Le fil du bois suit chaque courbe.',
      'Lourd pour sa taille, comme doit l’être un chevet que l’on cherche dans le noir.',
    ],
  },
  'table-plinth': {
    name: 'Table basse Plinth',
    short: 'Un plateau rond et épais sur trois colonnes ; pas d’angle pour les tibias.',
    story: [
      'Soixante-seize centimètres de large, quatre d’épaisseur, sur trois cylindres juste en retrait du bord. Calme de tous les côtés.',
      'Fini à l’huile-cire dure, qui pardonne un verre mouillé et se rénove sur place.',
    ],
  },
}
