import type { Translation } from '../translation.ts'

export const furniture: Translation['products'] = {
  'sideboard-reed': {
    name: 'Dressoir Reed',
    short:
      'Halfronde latten van rand tot rand, op zes poten met messing doppen. De deuren verstoppen zich in het zicht.',
    story: [
      'Vijftig halfronde latten lopen zonder onderbreking over het front; drie ervan zijn grepen. Erachter zitten twee paar deuren, vier planken en een kabeluitgang waar u die wilt.',
      'Massief eiken of noten waar u het aanraakt, fineer op een stabiele kern waar niet. Gemonteerd bezorgd door twee mensen die hun schoenen uitdoen.',
    ],
  },
  'sideboard-tarn': {
    name: 'Lage kast Tarn',
    short: 'Twee diepe laden met een open vak ertussen; laag genoeg voor een scherm of een rij lampen.',
    story: [
      'Tarn is zo diep als een platenhoes en zo laag als een vensterbank. Het open vak neemt een platenspeler of een stapel boeken; de laden gaan helemaal open en sluiten zacht.',
      'De fronten komen uit één plank, zodat de nerf over de opening doorloopt.',
    ],
  },
  'shelf-rung': {
    name: 'Ladderkast Rung',
    short: 'Vijf planken die naar beneden dieper worden en alleen op meetkunde steunen.',
    story: [
      'Grote boeken onder, kleine dingen boven. Rung staat op zijn eigen vier voeten; één schroef bovenaan stelt de huisbaas gerust.',
      'De planken haken zonder gereedschap in en mogen weg waar iets hoogs moet staan.',
    ],
  },
  'shelf-ledge': {
    name: 'Wandplank Ledge',
    short: 'Een plank met zachte randen op gebogen messing steunen, in drie lengtes.',
    story: [
      'Zesentwintig millimeter massief hout, diep genoeg voor een bord op zijn kant. De steunen zijn uit één staaf gebogen en per paar tot dertig kilo getest.',
      'Schroeven en pluggen voor steen zitten erbij; vraag ons eerst als het gipsplaat is.',
    ],
  },
  'chair-haven': {
    name: 'Fauteuil Haven',
    short: 'Een laag eiken frame, twee losse kussens van lussenwol, armleuningen breed genoeg voor een kop.',
    story: [
      'Haven leunt 104 graden achterover, wat we zittend hebben ontdekt. De kussens zijn los: u kunt ze keren, luchten en over tien jaar vervangen.',
      'De leuningen zijn uit massief eiken gevormd en zijn het deel dat men al pratend streelt. Bouclé met 70 % wol; voor smalle trappen gaat het frame met één sleutel uit elkaar.',
    ],
  },
  'stool-perch': {
    name: 'Barkruk Perch',
    short: 'Schuine eiken poten, een messing voetsteun en een zitting gestoffeerd als een kleine matras.',
    story: [
      'De messing stang zit waar de schoenen komen, zodat het eiken blijft zoals het is. De zitting is in lagen opgebouwd, wolvilt op schuim op multiplex, en houdt jaren haar bolling.',
      '65 cm voor aanrechten, 75 cm voor bars. Meet van de vloer tot de onderkant van het blad en trek er dertig af.',
    ],
  },
  'stool-thimble': {
    name: 'Kruk Thimble',
    short: 'Drie poten, een holle zitting, geen schroeven. Ook nachtkastje, plantentafel, opstapje.',
    story: [
      'Drie poten wiebelen nooit. Ze gaan door de zitting en zijn van boven gewigd; de wiggen mogen gezien worden.',
      'De holte is maar vier millimeter diep: genoeg om te weten waar u zit, te weinig om een glas te laten kantelen.',
    ],
  },
  'bench-quay': {
    name: 'Bank Quay',
    short: 'Een plank, twee schragen en een regel: een plek om schoenen aan te doen of nog twee gasten te zetten.',
    story: [
      'Vier centimeter massief hout, rondom afgerond. De schragen staan naar buiten, zodat de bank ook stevig staat als iemand helemaal op het einde zit.',
      'Past onder een tafel van 74 cm, in een gang, aan het voeteneind van een bed.',
    ],
  },
  'pouf-boulder': {
    name: 'Poef Boulder',
    short: 'Lussenwol over een stevige kern: voetenbank, extra zitplaats en de lieveling van de hond.',
    story: [
      'Stevig genoeg voor een hele film, zacht aan de rand waar de benen liggen. Eén bies loopt bovenlangs; de hoes gaat onderaan met een rits open.',
      'Met een dienblad wordt het een tafel.',
    ],
  },
  'table-saucer': {
    name: 'Bijzettafel Saucer',
    short: 'Een metalen blad met rand op een slanke steel; til hem bij de steel en neem hem mee.',
    story: [
      'De rand houdt een glas van de afgrond en de afstandsbediening van onder de bank. Saucer weegt vijf kilo, het meeste in de voet.',
      'Van binnen en buiten gepoedercoat: de zomer mag hij op het balkon doorbrengen.',
    ],
  },
  'table-bobbin': {
    name: 'Bijzettafel Bobbin',
    short: 'Uit gelijmde duigen gedraaid als een reusachtige garenklos.',
    story: [
      'Een voet, twee tailles en een blad, in één keer gedraaid op een draaibank voor scheepsmasten. De nerf loopt over elke welving.',
      'Zwaar voor zijn maat, zoals een nachtkastje hoort te zijn als u er in het donker naar reikt.',
    ],
  },
  'table-plinth': {
    name: 'Salontafel Plinth',
    short: 'Een dik rond blad op drie zuilen; geen hoek voor uw scheen.',
    story: [
      'Zesenzeventig centimeter breed, vier centimeter dik, op drie cilinders net binnen de rand. Van alle kanten rustig.',
      'Afgewerkt met hardwasolie die een nat glas vergeeft en ter plekke te vernieuwen is.',
    ],
  },
}
