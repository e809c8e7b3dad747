import type { Translation } from '../translation.ts'

export const decor: Translation['products'] = {
  'vase-moraine': {
    name: 'Vaas Moraine',
    short: 'Een ronde schouder en een smalle hals die een tak precies houdt waar u hem zet.',
    story: [
      'De hals van Moraine is twee vingers breed. Eén tak staat er rechtop in zonder draad of mos, en leunt zoals u hem draait.',
      'Van buiten ongeglazuurd en gewaxt, van binnen dicht. Ook leeg mooi.',
    ],
  },
  'vase-spire': {
    name: 'Flesvaas Spire',
    short: 'Een hoge geglazuurde fles voor één steel.',
    story: [
      'Eén pioen, één artisjok, één veer van een wandeling. Spire maakt iets van een enkele steel en neemt niet meer tafel dan een wijnglas.',
      'Het satijnen glazuur wordt lichter langs de lip, waar het dun loopt.',
    ],
  },
  'vase-pebble': {
    name: 'Maanvaas Pebble',
    short: 'Bijna een bol, met een kraag net hoog genoeg voor een losse bos.',
    story: [
      'Twee kommen, apart gedraaid en leerhard in het midden verbonden. Ga met uw duim langs het midden en u voelt waar ze samenkwamen.',
      'Gemaakt voor wat de tuin geeft: de kraag verzamelt, de buik houdt evenwicht.',
    ],
  },
  'vase-keep': {
    name: 'Urnvaas Keep',
    short: 'Brede schouders, smalle voet: een oud silhouet in effen matte klei.',
    story: [
      'Zo’n pot staat in elk museum rond de Middellandse Zee. De onze laat de oren weg en de helden.',
      'Aan de lip wijd genoeg voor een bos van de supermarkt, die er meteen op vooruitgaat.',
    ],
  },
  'vase-halo': {
    name: 'Ringvaas Halo',
    short: 'Een holle ring met een hals; eerst beeld, dan vaas.',
    story: [
      'Het water loopt helemaal rond. Vul hem tot boven in de ring en hij staat als een anker; zet er drie droge grassen in en kijk erdoorheen naar de muur.',
      'Met de hand gevormd uit één geperste buis, in één adem gebogen en gesloten.',
    ],
  },
  'vase-colonnade': {
    name: 'Gegroefde vaas Colonnade',
    short: 'Tweeëntwintig groeven, met de hand gesneden; glazuur en daglicht doen de rest.',
    story: [
      'Elke groef wordt met een lus van draad getrokken terwijl de klei stevig is. Op de richels wordt het glazuur dun, in de dalen verzamelt het zich; tegen de middag heeft de vaas strepen.',
      'Rechte wanden en een zware voet, dus hoge stelen mogen leunen.',
    ],
  },
  'bowl-fount': {
    name: 'Schaal op voet Fount',
    short: 'Tilt citroenen op ooghoogte.',
    story: [
      'Een ondiepe schaal op een trompetvoet. Bedoeld voor fruit; gemeld zijn sindsdien sleutels, broodjes en een slapend poesje.',
      'Van binnen verzegeld en veilig voor eten; van buiten kale, gewaxte klei.',
    ],
  },
  'candle-vesper': {
    name: 'Kandelaar Vesper',
    short: 'Uit de staaf gedraaid, verzwaard in de voet, voor gewone dinerkaarsen.',
    story: [
      'Een knop in het midden voor de hand, een kom bovenaan voor de druppel. Vesper is massief gedraaid en ongelakt, dus hij onthoudt de avonden die hij gezien heeft.',
      'Voor kaarsen van 22 mm; twee zitten erbij.',
    ],
  },
  'candle-kin': {
    name: 'Kaarsenhouders Kin, set van drie',
    short: 'Hoog, midden en klein: een familie van mat steengoed.',
    story: [
      'Drie hoogtes van één profiel. Ze staan het mooist net iets te dicht bij elkaar, zoals families.',
      'De klei blijft kaal, wat was beter verbergt dan glazuur; warm water haalt de rest weg.',
    ],
  },
  'tealight-hush': {
    name: 'Waxinelichtkom Hush',
    short: 'Een dik kopje dat van een waxinelichtje een gloed maakt.',
    story: [
      'De vlam zit laag, de rand gloeit, de pit krijgt geen tocht. Vier ervan verlichten een tafel voor de prijs van een bos bloemen.',
      'Zonder kaars: zout, paperclips, één goede bonbon.',
    ],
  },
  'tray-orbit': {
    name: 'Rond dienblad Orbit',
    short: 'Een hoepel van gebogen hout om een bodem met rechte nerf.',
    story: [
      'De rand wordt gestoomd en in één strook gebogen, en de uiteinden zijn met koperdraad genaaid, zoals vroeger bij melkemmers.',
      'Achtendertig centimeter: past op de poef Boulder, voor ontbijt voor één, of voor alle afstandsbedieningen.',
    ],
  },
  'tray-plane': {
    name: 'Lakdienblad Plane',
    short: 'Zeven lagen lak en ronde hoeken die een doek kan volgen.',
    story: [
      'Zeven keer gelakt en zes keer geschuurd. Het blad heeft de zachte diepte van een piano, en de hoeken hebben geen hoek voor kruimels.',
      'Zo lang als een laptop en twee kopjes.',
    ],
  },
  'basket-coil': {
    name: 'Mand Coil',
    short: 'Dertig meter katoentouw, opgerold en genaaid, met leren lussen.',
    story: [
      'Eén touw gaat vijftien keer rond en is tot boven aan zichzelf genaaid. Hij staat vanzelf open en vergeeft een trap.',
      'Plaids, speelgoed, brandhout, of de vijgenboom in zijn lelijke pot.',
    ],
  },
  'box-nest': {
    name: 'Spanen dozen Nest, set van twee',
    short: 'Twee dozen met deksel die in elkaar passen.',
    story: [
      'Om een vorm gebogen, één keer gelijmd, twee keer geschuurd. De deksels sluiten met de zachte zucht van een goede pasvorm.',
      'Thee in de ene, garen in de andere. Ze komen in elkaar, vandaar de naam.',
    ],
  },
  'print-low-tide': {
    name: 'Laag water, ingelijste prent',
    short: 'Zes banden van zee en zand onder een lage rode zon.',
    story: [
      'Eerst uit papier geknipt, dan gedrukt: de randen houden het lichte beven van de schaar. Zes kleuren, de een na de ander, van warm zand tot diep water.',
      'Pigmentinkt op katoenpapier, in een massief houten lijst met glas dat het raam niet spiegelt. Klaar om op te hangen.',
    ],
  },
  'print-three-hills': {
    name: 'Drie heuvels, ingelijste prent',
    short: 'Drie soorten groen en een gele schijf; of het ochtend of avond is, bepaalt u.',
    story: [
      'Het uitzicht vanuit het atelier, met alles weggelaten wat geen heuvel was. Het groen is uit twee tubes gemengd; het derde is wat op de roller achterbleef.',
      'Pigmentinkt op katoenpapier, in massief hout gelijst, klaar om op te hangen.',
    ],
  },
  'print-two-pears': {
    name: 'Twee peren, ingelijste prent',
    short: 'Een blauwe kan, twee peren, een tafel: stilleven zonder schaduw.',
    story: [
      'Een stilleven teruggebracht tot vijf vormen. De kan is onze Brook; de peren zijn na afloop opgegeten.',
      'Pigmentinkt op katoenpapier, in massief hout gelijst, klaar om op te hangen.',
    ],
  },
  'print-cairn': {
    name: 'Steenman, ingelijste prent',
    short: 'Vijf stenen op elkaar, nog niet gevallen.',
    story: [
      'In een minuut getekend, na een week van verkeerde pogingen. Hij hangt goed waar men even stilstaat: bij de waterkoker, op de overloop, tegenover het bureau.',
      'Pigmentinkt op katoenpapier, in massief hout gelijst, klaar om op te hangen.',
    ],
  },
  'mirror-pool': {
    name: 'Ronde spiegel Pool',
    short: 'Achtenvijftig centimeter daglicht in een rand van gebogen hout.',
    story: [
      'De rand staat drie centimeter van de muur en werpt een dunne schaduw, waardoor het glas lijkt te zweven.',
      'Hang hem tegenover een raam in plaats van ernaast: dan telt hij als tweede raam.',
    ],
  },
  'clock-noon': {
    name: 'Wandklok Noon',
    short: 'Twaalf streepjes, twee wijzers, geen getik.',
    story: [
      'Geen cijfers, want die leest sinds de lagere school niemand meer van een klok. Het uurwerk loopt geruisloos, wat slaapkamers waarderen.',
      'Eiken rand, matte wijzerplaat, één AA-batterij per jaar.',
    ],
  },
}
