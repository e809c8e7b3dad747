import type { Translation } from '../translation.ts'

export const pages: Translation['pages'] = {
  home: {
    title: 'Luminaires, meubles et choses pour la table',
    metaTitle: 'Vitrine : luminaires, meubles et choses pour la table',
    metaDescription:
      'Luminaires, meubles, vaisselle et textiles d’une poignée de petits ateliers, faits pour tous les jours et pour longtemps.',
    content: `<h2>Moins de choses, une meilleure lumière</h2>
<p>Nous travaillons avec onze petits ateliers qui tournent le bois, façonnent l’argile, repoussent le métal et tissent. Ce qu’ils font est simple, utile et fait pour rester : une lampe où l’on lit bien, un mug pour deux mains, un buffet qui déménage avec vous.</p>
<p>Tout peut revenir pendant cent jours, et chaque pièce qui s’use se retrouve.</p>`,
  },
  about: {
    title: 'À propos de nous',
    contentHeading: 'À propos de nous',
    metaDescription: 'Qui fait nos luminaires, meubles et grès, et comment nous choisissons.',
    content: `<p>Vitrine est une petite boutique à la liste courte. Nous cherchons des pièces qui font bien une chose, en ayant l’air calme, et que l’on peut réparer quand elles ne la font plus.</p>
<h2>Comment nous choisissons</h2>
<ul>
<li>Nous vivons trois mois avec une pièce avant de la vendre. La moitié environ ne passe pas.</li>
<li>Nous demandons les pièces de rechange avant de demander le prix.</li>
<li>Nous prenons peu de couleurs, et veillons à ce qu’elles aillent ensemble.</li>
</ul>
<h2>Qui les fait</h2>
<p>Le grès vient d’une poterie près d’Aveiro au Portugal, les meubles de deux menuiseries de Lituanie et d’une du Danemark, les lampes de repousseurs de métal polonais et de verriers de Bohême. Les estampes sont les nôtres.</p>
<h2>Ce que c’est</h2>
<p>Ceci est une boutique de démonstration. Produits, images et textes ont été faits pour elle ; rien ne s’achète vraiment, et aucun colis n’arrivera. Tout le reste fonctionne.</p>`,
  },
  shipping: {
    title: 'Livraison',
    contentHeading: 'Livraison',
    metaDescription:
      'Ce que coûte la livraison, combien de temps elle prend et comment les grands meubles montent votre escalier.',
    content: `<p>Les commandes passées avant quatorze heures un jour ouvré partent le jour même. Vous recevez un e-mail avec un lien de suivi.</p>
<h2>Colis</h2>
<table>
<thead><tr><th scope="col">Comment</th><th scope="col">Délai</th><th scope="col">Prix</th></tr>
</thead>
<tbody>
<tr><td>Standard, partout où nous livrons</td><td>3 à 5 jours ouvrés</td><td>9 $, gratuit dès 120 $</td></tr>
<tr><td>Express, États-Unis</td><td>Le jour ouvré suivant</td><td>12 à 19 $, selon la valeur</td></tr>
<tr><td>Express, Alaska et Hawaï</td><td>Le jour ouvré suivant</td><td>39 $</td></tr>
<tr><td>Express, Canada et Royaume-Uni</td><td>Le jour ouvré suivant</td><td>29 $</td></tr>
</tbody>
</table>
<p>En euros et en livres, vous payez la même chose, convertie. Votre panier calcule livraison et taxes pour votre adresse avant le paiement.</p>
<h2>Meubles</h2>
<p>Buffets, fauteuils et tables arrivent avec deux personnes le jour de votre choix, portés dans la pièce, montés et déballés. Elles remportent l’emballage. Mesurez l’escalier autant que la pièce.</p>
<h2>Précommandes</h2>
<p>Si un produit est en fabrication, sa page le dit. Vous pouvez le commander ; nous débitons à l’envoi et prévenons si la date change.</p>`,
  },
  returns: {
    title: 'Retours',
    contentHeading: 'Retours',
    metaDescription: 'Cent jours pour changer d’avis, et que faire si quelque chose arrive cassé.',
    content: `<p>Vous avez cent jours pour changer d’avis. Les choses devraient revenir comme elles sont arrivées, ou comme elles sont après un essai raisonnable chez vous.</p>
<h2>Pour renvoyer quelque chose</h2>
<ol>
<li>Ouvrez la commande dans votre compte, ou cherchez-la avec son numéro et votre e-mail.</li>
<li>Choisissez ce qui repart et imprimez l’étiquette, ou montrez le code au point relais.</li>
<li>Nous remboursons dans les cinq jours suivant l’arrivée du colis, par le même moyen.</li>
</ol>
<p>Les colis repartent gratuitement. Nous venons chercher les meubles pour un forfait de 39, offert si la faute est nôtre.</p>
<h2>Arrivé cassé</h2>
<p>Cela arrive, avec l’argile surtout. Envoyez-nous une photo dans les deux semaines ; une pièce neuve part le jour même et les morceaux peuvent rester chez vous.</p>
<h2>Après cent jours</h2>
<p>La garantie légale dure deux ans dans l’Union européenne et au Royaume-Uni. La nôtre dure cinq ans, partout, pour tout ce qui cède à l’usage ordinaire.</p>`,
  },
  contact: {
    title: 'Contact',
    contentHeading: 'Contact',
    metaDescription: 'E-mail, téléphone et horaires de la boutique.',
    content: `<p>Le plus rapide est d’écrire à <a href="mailto:hello@example.com">hello@example.com</a>. Une personne lit, en quelques heures d’ordinaire, du lundi au vendredi.</p>
<h2>Par téléphone</h2>
<p>+1 555 0142, du lundi au vendredi de neuf à dix-sept heures.</p>
<h2>Boutique</h2>
<p>12 Harbour Row. Du jeudi au samedi, de onze à dix-huit heures. Tout y est, même le buffet cabossé, qui est à vendre.</p>
<h2>Au sujet d’une commande</h2>
<p>Donnez le numéro de commande ; il est dans l’objet de la confirmation.</p>`,
  },
  privacy: {
    title: 'Confidentialité',
    contentHeading: 'Confidentialité',
    metaDescription: 'Ce que nous gardons de vous, pourquoi, combien de temps, et comment le faire effacer.',
    content: `<p>Nous gardons ce qu’il faut pour vous envoyer votre commande, et rien parce que cela pourrait servir un jour.</p>
<h2>Ce que nous gardons</h2>
<ul>
<li><strong>Pour une commande :</strong> nom, adresses, e-mail, ce que vous avez acheté et payé. Le fisc nous fait garder les factures sept ans.</li>
<li><strong>Pour un compte :</strong> ce que vous y mettez, jusqu’à ce que vous l’effaciez.</li>
<li><strong>Pour le panier :</strong> un cookie qui dit lequel est le vôtre. Il part après trente jours.</li>
</ul>
<h2>Ce que nous ne faisons pas</h2>
<p>Pas de réseaux publicitaires, pas de profils, ni vente ni prêt d’adresses. Les statistiques se comptent sur notre serveur, sans cookies et sans votre adresse IP.</p>
<h2>Vos droits</h2>
<p>Vous pouvez voir, corriger, emporter ou effacer vos données. Écrivez à <a href="mailto:privacy@example.com">privacy@example.com</a> ; une personne répond dans la semaine.</p>`,
  },
  accessibility: {
    title: 'Accessibilité',
    contentHeading: 'Accessibilité',
    metaDescription: 'Comment cette boutique respecte WCAG 2.2 niveau AA, où pas encore, et comment nous le dire.',
    content: `<p>Cette boutique est faite pour tous, à la souris, au clavier, au lecteur d’écran, au contacteur ou au pouce. Nous visons les Web Content Accessibility Guidelines 2.2, niveau AA, et l’acte européen sur l’accessibilité.</p>
<h2>Ce que nous faisons</h2>
<ul>
<li>Chaque fonction s’atteint et s’utilise au clavier, et le focus est toujours visible.</li>
<li>Les couleurs ont aussi des noms ; rien n’est dit par la couleur seule.</li>
<li>Le texte s’agrandit à 200 % sans perte, et les pages suivent vos réglages de mouvement et de contraste.</li>
<li>Les formulaires disent ce qui ne va pas, où, et comment y remédier.</li>
</ul>
<h2>Où nous sommes en retard</h2>
<p>Les images de produits ont de courtes descriptions ; les plus longues sont dans le texte à côté, non dans l’image.</p>
<h2>Dites-le-nous</h2>
<p>Si quelque chose vous gêne, écrivez à <a href="mailto:access@example.com">access@example.com</a>. Nous répondons sous deux jours ouvrés et prenons les commandes par e-mail ou téléphone en attendant.</p>`,
  },
}

export const blocks: Translation['blocks'] = {
  announcement: {
    title: 'Annonce',
    content: `<p>Livraison gratuite dès 120 $, et cent jours pour changer d’avis. <a href="/shipping">Nos livraisons</a></p>`,
  },
  footer_links: {
    title: 'Liens du pied de page',
    content: `<ul>
<li><a href="/about">À propos</a></li>
<li><a href="/shipping">Livraison</a></li>
<li><a href="/returns">Retours</a></li>
<li><a href="/contact">Contact</a></li>
<li><a href="/privacy">Confidentialité</a></li>
<li><a href="/accessibility">Accessibilité</a></li>
</ul>`,
  },
  size_guide: {
    title: 'Guide des tailles',
    content: `<table>
<thead><tr><th scope="col">Pour</th><th scope="col">Prenez</th></tr>
</thead>
<tbody>
<tr><td>Un canapé pour deux, un lit de 140 cm</td><td>Des coussins de 45 cm</td></tr>
<tr><td>Un canapé profond, un lit de 180 cm</td><td>Des coussins de 60 cm, et moins</td></tr>
<tr><td>Une table pour quatre</td><td>Une suspension de 28 cm, à soixante-cinq centimètres</td></tr>
<tr><td>Une table pour six et plus</td><td>Une suspension de 42 cm, ou deux de 28 cm</td></tr>
</tbody>
</table>
<p>Découpez la taille dans du papier journal et vivez un jour avec. Cela ne coûte rien et c’est presque toujours juste.</p>`,
  },
}
