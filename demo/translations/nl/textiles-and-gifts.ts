import type { Translation } from '../translation.ts'

export const textilesAndGifts: Translation['products'] = {
  'cushion-meadow': {
    name: 'Linnen kussen Meadow',
    short: 'Gewassen linnen, biesrand, een verenvulling die een karateslag verdraagt.',
    story: [
      'Vlas uit Normandië, geweven in Litouwen, gewassen tot het niet meer stijf doet. De bies is schuin uit dezelfde stof geknipt.',
      'Met verenvulling in een eigen hoes; verborgen rits onderaan.',
    ],
  },
  'cushion-drumlin': {
    name: 'Wollen kussen Drumlin',
    short: 'Lussenwol die op een heuvel met schapen lijkt.',
    story: [
      'Bouclé van scheerwol met wat katoen voor de sterkte. De lussen zijn klein genoeg om niet achter een horloge te blijven haken.',
      'Past bij de zitting van Haven en Boulder, voor wie van bijpassend houdt, en contrasteert met linnen, voor alle anderen.',
    ],
  },
  'cushion-furrow': {
    name: 'Streepkussen Furrow',
    short: 'Een lang kussen met strandstoelstrepen, één brede en twee smalle.',
    story: [
      'Garengeverfd: de streep is aan beide kanten gelijk en blijft dat. Het lange formaat steunt een rug of vult de plek tussen twee vierkante.',
      'Katoen en linnen, 62 × 40 cm, met vulling.',
    ],
  },
  'throw-wold': {
    name: 'Franjeplaid Wold',
    short: 'Honderddertig bij tweehonderd centimeter geborstelde wol met geknoopte franje.',
    story: [
      'Geweven in een weverij die sinds 1872 weinig anders doet, geborsteld met echte kaardebollen en zwaar genoeg om te blijven liggen.',
      'Groot genoeg voor twee op de bank, als ze het goed kunnen vinden.',
    ],
  },
  'set-table': {
    name: 'Een gedekte tafel, door u samengesteld',
    short: 'Borden, kommen en mokken die geglazuurd zijn om naast elkaar te staan. Kies voor elk een kleur.',
    story: [
      'Alles voor drie personen, uit dezelfde oven: een set borden, drie kommen en zoveel mokken als u wilt. Meng de kleuren of blijf bij één, het kan allebei.',
      'Servetten en kaarsenhouders zijn er als u wilt. U betaalt de stukken, het samenstellen kost niets.',
    ],
  },
  'set-windowsill': {
    name: 'Vensterbankvazen',
    short: 'Eén hoge, één ronde, één met een ring. Neem er van elk één, of drie van de mooiste.',
    story: [
      'We fotografeerden deze drie zo vaak samen dat men naar de set vroeg. Er is geen set: er zijn drie vazen die naast elkaar kunnen staan.',
      'Laat er een handbreed tussen en zet maar in één bloemen.',
    ],
  },
  'guide-care': {
    name: 'Het onderhoudsboekje',
    short: 'Hoe u dertig jaar leeft met klei, hout, messing en linnen. Een boekje om te downloaden.',
    story: [
      'Acht bladzijden over wat men ons het vaakst vraagt: hoe een kring uit geolied eiken gaat, wat messing wil en wat niet, waarom linnen graag nat is.',
      'Meteen na het betalen van u, om te houden en te printen.',
    ],
  },
  'service-wrapping': {
    name: 'Cadeauverpakking',
    short: 'Met de hand ingepakt in zwaar papier, met uw woorden op een kaart.',
    story: [
      'We pakken al het andere in uw winkelwagen als één cadeau in, of zeg ons in de notitie voor welk stuk het is.',
      'Het papier is van katoenresten en mag opnieuw gebruikt worden; dat doen we thuis ook.',
    ],
  },
  'service-assembly': {
    name: 'Montage aan huis',
    short: 'Twee mensen, één bus en aan het eind geen onderdeel over.',
    story: [
      'Voor planken en lampen waar een boor aan te pas komt, en voor alles wat een tweede paar handen vraagt. Wij brengen het gereedschap en nemen de verpakking mee.',
      'Grote meubels worden bij bezorging sowieso gemonteerd; daarvoor hoeft u dit niet te boeken.',
    ],
  },
  'service-styling': {
    name: 'Een uur met een stylist',
    short: 'Laat ons de kamer zien in een videogesprek, en wij zeggen wat weg kan.',
    story: [
      'De meeste kamers hebben minder nodig, niet meer. In een uur verplaatsen we wat er is en schrijven we de twee of drie dingen op die ontbreken.',
      'De helft van het bedrag gaat af van alles wat u daarna hier koopt.',
    ],
  },
}
