import type { Translation } from '../translation.ts'

export const textilesAndGifts: Translation['products'] = {
  'cushion-meadow': {
    name: 'Coussin de lin Meadow',
    short: 'Lin lavé, passepoil, garnissage de plumes qui accepte un coup de poing.',
    story: [
      'Du lin de Normandie, tissé en Lituanie, lavé jusqu’à ce qu’il cesse d’être raide. Le passepoil est coupé en biais dans la même toile.',
      'Garnissage de plumes compris, dans sa propre enveloppe ; fermeture cachée en bas.',
    ],
  },
  'cushion-drumlin': {
    name: 'Coussin de laine Drumlin',
    short: 'De la laine bouclée qui ressemble à une colline avec des moutons.',
    story: [
      'Bouclette de laine vierge avec un peu de coton pour la solidité. Les boucles sont assez petites pour ne pas accrocher une montre.',
      'Assorti à l’assise de Haven et de Boulder pour qui aime l’assorti, contraste avec le lin pour tous les autres.',
    ],
  },
  'cushion-furrow': {
    name: 'Coussin rayé Furrow',
    short: 'Un long coussin à rayures de transat, une large et deux étroites.',
    story: [
      'Teint en fil : la rayure est la même des deux côtés et le restera. Le format long soutient le dos ou comble l’espace entre deux carrés.',
      'Coton et lin, 62 × 40 cm, garni.',
    ],
  },
  'throw-wold': {
    name: 'Plaid à franges Wold',
    short: 'Cent trente sur deux cents centimètres de laine brossée, aux franges nouées.',
    story: [
      'Tissé dans une fabrique qui ne fait guère autre chose depuis 1872, brossé au vrai chardon, assez lourd pour rester où il tombe.',
      'Assez grand pour deux sur le canapé, s’ils s’entendent.',
    ],
  },
  'set-table': {
    name: 'Une table mise, à composer',
    short: 'Assiettes, bols et mugs émaillés pour aller côte à côte. Choisissez une couleur pour chacun.',
    story: [
      'Tout pour trois personnes, du même four : un lot d’assiettes, trois bols et autant de mugs que vous voulez. Mêlez les couleurs ou gardez-en une, les deux sont prévus.',
      'Serviettes et bougeoirs sont là si vous voulez. Vous payez les pièces, rien pour les réunir.',
    ],
  },
  'set-windowsill': {
    name: 'Vases de rebord de fenêtre',
    short: 'Un haut, un rond, un avec un anneau. Prenez-en un de chaque, ou trois du préféré.',
    story: [
      'Nous avons photographié ces trois-là si souvent ensemble qu’on nous a demandé le lot. Il n’y a pas de lot : il y a trois vases qui savent se tenir côte à côte.',
      'Laissez une main entre eux et ne fleurissez que l’un.',
    ],
  },
  'guide-care': {
    name: 'Le guide d’entretien',
    short: 'Vivre trente ans avec l’argile, le bois, le laiton et le lin. Un petit livre à télécharger.',
    story: [
      'Huit pages sur ce qu’on nous demande le plus : ôter un rond du chêne huilé, ce que veut le laiton et ce qu’il ne veut pas, pourquoi le lin aime être mouillé.',
      'À vous dès le paiement, à garder et à imprimer.',
    ],
  },
  'service-wrapping': {
    name: 'Emballage cadeau',
    short: 'Emballé à la main dans un papier épais, avec vos mots sur une carte.',
    story: [
      'Nous emballons tout le reste de votre panier en un seul cadeau, ou dites-nous dans la note pour quel article c’est.',
      'Le papier est fait de chutes de coton et peut resservir ; chez nous, c’est ce que l’on fait.',
    ],
  },
  'service-assembly': {
    name: 'Montage à domicile',
    short: 'Deux personnes, une camionnette, et aucune pièce de reste à la fin.',
    story: [
      'Pour les étagères et lampes qui demandent une perceuse, et pour tout ce qui demande une seconde paire de mains. Nous apportons les outils et remportons l’emballage.',
      'Les grands meubles sont montés à la livraison de toute façon ; inutile de réserver ceci.',
    ],
  },
  'service-styling': {
    name: 'Une heure avec une décoratrice',
    short: 'Montrez-nous la pièce en visio, et nous disons ce qui peut partir.',
    story: [
      'La plupart des pièces ont besoin de moins, non de plus. En une heure, nous déplaçons ce que vous avez et notons les deux ou trois choses qui manquent.',
      'La moitié du prix est déduite de tout ce que vous achetez ensuite ici.',
    ],
  },
}
