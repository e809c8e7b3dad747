import type { Translation } from '../translation.ts'

export const lighting: Translation['products'] = {
  'lamp-fjord': {
    name: 'Lampe de table Fjord',
    short: 'Un pied ventru en grès, un émail moucheté de fer et un abat-jour en lin écru.',
    story: [
      'Fjord a commencé comme jarre à eau. Nous avons gardé le ventre, fermé le haut et posé un abat-jour en lin à peine plus large que le pied : la lumière tombe sur la table et non dans les yeux.',
      'Chaque pied est tourné et trempé à la main ; le fer de l’argile traverse l’émail en fines mouchetures, jamais deux fois au même endroit. Câble tissé, douille en laiton, interrupteur à portée de main.',
    ],
  },
  'lamp-lune': {
    name: 'Lampe globe Lune',
    short: 'Un globe d’opale soufflé à la bouche qui semble flotter sur un pied mince en métal.',
    story: [
      'Trois couches de verre, le blanc entre deux transparents, rendent la lumière de Lune égale d’un bord à l’autre : pas d’éblouissement, pas d’ampoule visible, presque pas d’ombre.',
      'Le pied est tourné dans le métal plein, assez lourd pour que le chat perde. Un toucher sur la tige règle trois intensités.',
    ],
  },
  'lamp-chanterelle': {
    name: 'Lampe de table Chanterelle',
    short: 'Chapeau et pied d’une seule couleur, l’intérieur crème pour réchauffer la lumière.',
    story: [
      'Un large chapeau sur un pied trapu : une forme que chacun a dessinée un jour. Chanterelle pose une flaque de lumière calme sur la table de chevet et laisse le reste de la chambre dans l’ombre.',
      'En tôle d’acier repoussée et laquée, avec un intérieur crème qui ôte sa froideur à toute ampoule.',
    ],
  },
  'lamp-ember': {
    name: 'Lampe nomade Ember',
    short: 'Vingt heures de lumière à table, sans fil, dedans comme dehors.',
    story: [
      'Pour la table sous l’arbre, l’étagère sans prise, la panne de courant. Ember se charge en quatre heures par USB-C et tient ensuite tout un week-end de soirées au plus bas.',
      'Résiste à la pluie, lestée au pied, avec un chapeau qui cache la source à tous ceux qui sont assis.',
    ],
  },
  'lamp-heron': {
    name: 'Lampe de bureau Heron',
    short: 'Deux tiges, trois articulations en laiton et une tête qui reste où on la pose.',
    story: [
      'Heron ne bouge pas tant qu’on n’a pas besoin d’elle. Les articulations en laiton tiennent par friction, se serrent à la main et se règlent avec une pièce de monnaie : le bras ne s’affaisse pas et ne revient pas.',
      'La tête conique tourne tout autour : vers la page, vers le plafond, ou vers le mur pendant que vous parlez à l’écran.',
    ],
  },
  'pendant-skerry': {
    name: 'Suspension dôme Skerry',
    short: 'Un dôme profond et émaillé pour la table de cuisine, calme au-dessus et clair au-dessous.',
    story: [
      'Accrochez-la bas. Skerry est assez profonde pour cacher l’ampoule à qui est assis, et son intérieur crème étend la lumière jusqu’au bord de la table, pas plus loin.',
      'Acier repoussé, laque mate, coiffe en laiton, trois mètres de câble tissé à raccourcir sur place. La petite aime la compagnie ; la grande se suffit.',
    ],
  },
  'pendant-curlew': {
    name: 'Suspension cône Curlew',
    short: 'Un simple cône aux angles adoucis, pour un plan de travail ou une rangée de trois.',
    story: [
      'Peu de chose : un cône, tiré d’une seule feuille et donc sans soudure, le bord roulé vers l’intérieur là où la lumière brillerait.',
      'Assez étroite pour un plan de travail, et le faisceau est aussi large que le plan est profond.',
    ],
  },
  'pendant-nimbus': {
    name: 'Lanterne de papier Nimbus',
    short: 'Du papier de mûrier sur une spirale de fil : la lumière la plus douce qui soit.',
    story: [
      'Rien ne flatte une pièce comme le papier. Nimbus est faite de papier de mûrier à longues fibres, collé à la main le long d’une seule spirale de fil, légèrement aplati pour flotter plus bas qu’un globe.',
      'Elle arrive pliée à plat dans une enveloppe et s’ouvre en une minute. Le câble est fourni.',
    ],
  },
  'pendant-portside': {
    name: 'Suspension barre Portside',
    short: 'Trois globes d’opale sur une barre, pour les tables de six et plus.',
    story: [
      'Une barre, deux câbles, trois globes : Portside éclaire une longue table d’un bout à l’autre, sans la forêt de câbles de trois suspensions.',
      'La barre est un tube étiré ; les globes se dévissent pour être lavés. Accrochez-la à 65 cm de la table et baissez-la quand on a débarrassé.',
    ],
  },
  'pendant-bellflower': {
    name: 'Suspension céramique Bellflower',
    short: 'Une cloche de céramique à lèvre épaisse ; lourde, chaude, un peu irrégulière.',
    story: [
      'Coulée dans le plus petit four de notre potier, douze à la fois. La paroi a cinq bons millimètres : rien ne traverse, toute la lumière descend.',
      'En regardant bien, on trouve la ligne où le moule s’est fermé ; nous l’avons gardée.',
    ],
  },
  'floor-lamp-larch': {
    name: 'Lampadaire trépied Larch',
    short: 'Trois jambes tournées, un disque de laiton et un généreux abat-jour en lin.',
    story: [
      'Les jambes s’amincissent vers le sol et rencontrent à mi-hauteur un petit disque de laiton, qui évite à Larch le grand écart sur un parquet ciré.',
      'Son abat-jour à hauteur des yeux quand on est assis éclaire le canapé et le mur derrière, et la pièce paraît plus grande.',
    ],
  },
  'floor-lamp-egret': {
    name: 'Lampadaire arc Egret',
    short: 'Un long arc qui amène un globe de lumière au-dessus du canapé sans percer le plafond.',
    story: [
      'Egret avance de soixante centimètres : assez pour se tenir derrière un canapé et éclairer devant.',
      'L’arc est un tube cintré d’une pièce ; le pied cache onze kilos de fonte sous du feutre. Il arrive en deux cartons et se monte avec une seule clé.',
    ],
  },
  'floor-lamp-sentry': {
    name: 'Liseuse Sentry',
    short: 'Une tige fine et un petit dôme, exactement à la hauteur d’une page.',
    story: [
      'Une liseuse n’a qu’un métier : éclairer la page, et non l’écran d’en face. Le dôme de Sentry s’incline et tourne, et son intérieur est crème pour que le papier ait l’air de papier.',
      'Le pied est assez petit pour glisser à moitié sous un fauteuil.',
    ],
  },
  'floor-lamp-sheaf': {
    name: 'Lampadaire colonne Sheaf',
    short: 'Une colonne de lin lumineuse tenue par quatre tiges de chêne.',
    story: [
      'Moins une lampe qu’un coin éclairé. Sheaf est posée au sol et luit sur toute sa hauteur, comme les cloisons de papier au crépuscule.',
      'Le lin se retire par le haut pour être nettoyé ; deux ampoules gardent la lumière égale de haut en bas.',
    ],
  },
  'wall-lamp-eclipse': {
    name: 'Applique Eclipse',
    short: 'Un disque flottant, la lumière derrière lui, comme la dernière minute avant la totalité.',
    story: [
      'Éteinte, Eclipse est un disque de couleur. Allumée, c’est un anneau de lumière au mur avec une ombre au milieu.',
      'Elle se pose sur une seule boîte, câblée ou avec le cordon fourni, et peut être repeinte si la couleur vous lasse.',
    ],
  },
  'wall-lamp-wren': {
    name: 'Applique Wren',
    short: 'Un globe d’opale sur un bras courbé ; aussi bien près d’un miroir que près d’un lit.',
    story: [
      'Petite, ronde, sans prétention. Deux d’entre elles encadrent un miroir et éclairent un visage des deux côtés : la seule lumière aimable pour un visage.',
      'Protégée des éclaboussures (IP44), elle peut donc vivre à la salle de bains.',
    ],
  },
  'wall-lamp-cove': {
    name: 'Applique Cove',
    short: 'Un demi-cylindre qui baigne le mur de lumière, vers le haut et vers le bas.',
    story: [
      'Cove fait ce que les belles cages d’escalier faisaient en plâtre : une niche de lumière, de haut en bas, sans ampoule visible.',
      'Peinte de la couleur du mur, elle disparaît presque le jour.',
    ],
  },
}
