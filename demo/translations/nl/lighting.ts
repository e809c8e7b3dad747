import type { Translation } from '../translation.ts'

export const lighting: Translation['products'] = {
  'lamp-fjord': {
    name: 'Tafellamp Fjord',
    short: 'Een buikige voet van steengoed, ijzergespikkeld glazuur en een kap van ongeverfd linnen.',
    story: [
      'Fjord begon als waterkruik. We hielden de buik, sloten de bovenkant en gaven hem een linnen kap die net breder is dan de voet: zo valt het licht op tafel en niet in uw ogen.',
      'Elke voet wordt met de hand gedraaid en gedompeld; het ijzer in de klei komt als fijne spikkels door het glazuur, nooit twee keer op dezelfde plek. Stoffen snoer, messing fitting, schakelaar binnen bereik.',
    ],
  },
  'lamp-lune': {
    name: 'Bollamp Lune',
    short: 'Een mondgeblazen opalen bol die op een slanke metalen voet lijkt te zweven.',
    story: [
      'Drie lagen glas, wit tussen helder, maken het licht van Lune gelijkmatig tot aan de rand: geen felle plek, geen zichtbare lamp, nauwelijks schaduw.',
      'De voet is uit massief metaal gedraaid, zwaar genoeg om van de kat te winnen. Een aanraking van de steel dimt in drie stappen.',
    ],
  },
  'lamp-chanterelle': {
    name: 'Tafellamp Chanterelle',
    short: 'Hoed en steel in één kleur, van binnen roomwit om het licht te verwarmen.',
    story: [
      'Een brede hoed op een stevige steel: een vorm die iedereen ooit getekend heeft. Chanterelle legt een rustige plas licht op het nachtkastje en laat de rest van de kamer donker.',
      'Uit plaatstaal gedrukt en gepoedercoat, met een roomwitte binnenkant die de kou uit elke lamp haalt.',
    ],
  },
  'lamp-ember': {
    name: 'Draagbare lamp Ember',
    short: 'Twintig uur licht aan tafel zonder snoer, binnen en buiten.',
    story: [
      'Voor de tafel onder de boom, de plank zonder stopcontact, de stroomstoring. Ember laadt in vier uur via USB-C en brandt dan op de laagste stand een heel weekend aan avonden.',
      'Regenbestendig, verzwaard in de voet, met een hoed die de lichtbron verbergt voor wie zit.',
    ],
  },
  'lamp-heron': {
    name: 'Bureaulamp Heron',
    short: 'Twee stangen, drie messing scharnieren en een kop die blijft waar u hem zet.',
    story: [
      'Heron staat stil tot hij nodig is. De messing scharnieren klemmen door wrijving, met de hand aangedraaid en met een muntje bij te stellen, zodat de arm niet zakt en niet terugveert.',
      'De kegelvormige kop draait helemaal rond: op het papier, naar het plafond of naar de muur terwijl u in beeld praat.',
    ],
  },
  'pendant-skerry': {
    name: 'Hanglamp Skerry',
    short: 'Een diepe geëmailleerde koepel voor keukentafels, rustig van boven en helder naar beneden.',
    story: [
      'Hang hem laag. Skerry is diep genoeg om de lamp te verbergen voor wie zit, en de roomwitte binnenkant spreidt het licht tot de tafelrand en niet verder.',
      'Gedrukt staal, matte lak, messing dop, drie meter stoffen snoer om ter plekke in te korten. De kleine houdt van gezelschap op een rij; de grote heeft genoeg aan zichzelf.',
    ],
  },
  'pendant-curlew': {
    name: 'Kegellamp Curlew',
    short: 'Een eenvoudige kegel met zachte randen, voor een aanrecht of een rij van drie.',
    story: [
      'Veel is er niet aan: een kegel, uit één plaat getrokken en dus zonder naad, met de rand naar binnen gerold waar het licht anders zou schitteren.',
      'Smal genoeg voor een werkblad, en de bundel is zo breed als het blad diep is.',
    ],
  },
  'pendant-nimbus': {
    name: 'Papieren lantaarn Nimbus',
    short: 'Moerbeipapier op een draadspiraal: het vriendelijkste licht dat er is.',
    story: [
      'Niets staat een kamer zo goed als papier. Nimbus is van langvezelig moerbeipapier, met de hand op één spiraal van draad gelijmd en licht afgeplat, zodat hij lager zweeft dan een bol.',
      'Hij komt plat gevouwen in een envelop en is in een minuut open. Het snoer hoort erbij.',
    ],
  },
  'pendant-portside': {
    name: 'Balklamp Portside',
    short: 'Drie opalen bollen aan één stang, voor tafels met plaats voor zes en meer.',
    story: [
      'Eén stang, twee snoeren, drie bollen: Portside verlicht een lange tafel gelijkmatig, zonder het snoerenwoud van drie losse lampen.',
      'De stang is getrokken buis; de bollen schroeft u los om ze te wassen. Hang hem 65 cm boven de tafel en dim hem als er afgeruimd is.',
    ],
  },
  'pendant-bellflower': {
    name: 'Keramische hanglamp Bellflower',
    short: 'Een klok van keramiek met een dikke lip; zwaar, warm, een beetje onregelmatig.',
    story: [
      'Gegoten in de kleinste oven van onze pottenbakker, twaalf tegelijk. De wand is een volle vijf millimeter dik: er schijnt niets doorheen en al het licht gaat naar beneden.',
      'Wie goed kijkt, vindt de lijn waar de mal sloot; we hebben hem laten zitten.',
    ],
  },
  'floor-lamp-larch': {
    name: 'Driepootlamp Larch',
    short: 'Drie gedraaide poten, één messing schijf en een royale linnen kap.',
    story: [
      'De poten worden naar de vloer toe smaller en komen halverwege samen in een messing schijfje; dat voorkomt dat Larch op een gladde vloer een spagaat maakt.',
      'Met de kap op ooghoogte als u zit verlicht hij de bank en de muur erachter, en de kamer lijkt groter dan ze is.',
    ],
  },
  'floor-lamp-egret': {
    name: 'Booglamp Egret',
    short: 'Een lange boog die een bol licht boven de bank brengt zonder gat in het plafond.',
    story: [
      'Egret reikt zestig centimeter: genoeg om achter een bank te staan en ervoor te schijnen.',
      'De boog is één stuk gebogen buis; in de voet zit elf kilo gietijzer onder vilt. Hij komt in twee dozen en gaat met één sleutel in elkaar.',
    ],
  },
  'floor-lamp-sentry': {
    name: 'Leeslamp Sentry',
    short: 'Een slanke steel en een kleine koepel, precies zo hoog als een bladzijde nodig heeft.',
    story: [
      'Een leeslamp heeft één taak: licht op de bladzijde en niet op het scherm aan de overkant. De koepel van Sentry kantelt en draait en is van binnen roomwit, zodat papier er als papier uitziet.',
      'De voet is klein genoeg om half onder een stoel te schuiven.',
    ],
  },
  'floor-lamp-sheaf': {
    name: 'Zuillamp Sheaf',
    short: 'Een gloeiende zuil van linnen, door vier eiken stokken gehouden.',
    story: [
      'Minder een lamp dan een verlichte hoek. Sheaf staat op de vloer en gloeit over zijn hele hoogte, zoals papieren schermen in de schemering.',
      'Het linnen schuift naar boven uit om schoon te maken; twee lampen houden het licht gelijk van boven tot onder.',
    ],
  },
  'wall-lamp-eclipse': {
    name: 'Wandlamp Eclipse',
    short: 'Een zwevende schijf met het licht erachter, als de laatste minuut voor een eclips.',
    story: [
      'Uit is Eclipse een gekleurde schijf. Aan is hij een ring van licht op de muur met een schaduw in het midden.',
      'Hij zit op één doos, vast aangesloten of met het bijgeleverde snoer, en mag overgeschilderd worden als u de kleur ooit moe bent.',
    ],
  },
  'wall-lamp-wren': {
    name: 'Wandlamp Wren',
    short: 'Een opalen bol aan een gebogen arm; naast een spiegel even goed als naast een bed.',
    story: [
      'Klein, rond, bescheiden. Twee ervan flankeren een spiegel en verlichten een gezicht van beide kanten: het enige vriendelijke licht voor een gezicht.',
      'Spatwaterdicht volgens IP44, dus ook thuis in de badkamer.',
    ],
  },
  'wall-lamp-cove': {
    name: 'Wandlicht Cove',
    short: 'Een halve cilinder die de muur naar boven en beneden in licht zet.',
    story: [
      'Cove doet wat goede trappenhuizen vroeger in gips deden: een ondiepe nis van licht, op en neer, geen lamp te zien.',
      'Schilder hem in de kleur van de muur en overdag verdwijnt hij bijna.',
    ],
  },
}
