import type { Translation } from '../translation.ts'

export const pages: Translation['pages'] = {
  home: {
    title: 'Lampen, meubels en dingen voor op tafel',
    metaTitle: 'Vitrine: lampen, meubels en dingen voor op tafel',
    metaDescription:
      'Verlichting, meubels, servies en textiel uit een handvol kleine ateliers, gemaakt voor elke dag en om lang te houden.',
    content: `<h2>Minder dingen, beter licht</h2>
<p>We werken met elf kleine ateliers die hout draaien, klei vormen, metaal drukken en weven. Wat ze maken is eenvoudig, nuttig en bedoeld om te houden: een lamp die goed leest, een mok voor twee handen, een dressoir dat meeverhuist.</p>
<p>Alles mag binnen honderd dagen terug, en elk deel dat slijt is opnieuw te krijgen.</p>`,
  },
  about: {
    title: 'Over ons',
    contentHeading: 'Over ons',
    metaDescription: 'Wie onze lampen, meubels en steengoed maakt, en hoe we kiezen wat we verkopen.',
    content: `<p>Vitrine is een kleine winkel met een korte lijst. We zoeken stukken die één ding goed doen, er rustig bij uitzien en te repareren zijn als het niet meer lukt.</p>
<h2>Hoe we kiezen</h2>
<ul>
<li>We leven drie maanden met een stuk voor we het verkopen. Ongeveer de helft haalt het niet.</li>
<li>We vragen naar onderdelen voor we naar een prijs vragen.</li>
<li>We nemen weinig kleuren en zorgen dat ze bij elkaar passen.</li>
</ul>
<h2>Wie het maakt</h2>
<p>Het steengoed komt uit een pottenbakkerij bij Aveiro in Portugal, de meubels uit twee schrijnwerkerijen in Litouwen en één in Denemarken, de lampen van metaaldrukkers in Polen en glasblazers in Bohemen. De prenten zijn van onszelf.</p>
<h2>Wat dit is</h2>
<p>Dit is een demonstratiewinkel. De producten, beelden en teksten zijn ervoor gemaakt; er is niets echt te koop en er komt geen pakket. Al het andere werkt.</p>`,
  },
  shipping: {
    title: 'Bezorging',
    contentHeading: 'Bezorging',
    metaDescription: 'Wat bezorging kost, hoe lang het duurt en hoe grote meubels uw trap op komen.',
    content: `<p>Bestellingen voor twee uur ’s middags op een werkdag gaan dezelfde dag weg. U krijgt een e-mail met een link om het pakket te volgen.</p>
<h2>Pakketten</h2>
<table>
<thead><tr><th scope="col">Hoe</th><th scope="col">Duurt</th><th scope="col">Kost</th></tr>
</thead>
<tbody>
<tr><td>Standaard, overal waar we bezorgen</td><td>3 tot 5 werkdagen</td><td>$ 9, gratis vanaf $ 120</td></tr>
<tr><td>Express, Verenigde Staten</td><td>De volgende werkdag</td><td>$ 12 tot $ 19, naar de waarde</td></tr>
<tr><td>Express, Alaska en Hawaï</td><td>De volgende werkdag</td><td>$ 39</td></tr>
<tr><td>Express, Canada en Verenigd Koninkrijk</td><td>De volgende werkdag</td><td>$ 29</td></tr>
</tbody>
</table>
<p>In euro’s en ponden betaalt u hetzelfde, omgerekend. Uw winkelwagen berekent verzending en belasting voor uw adres voordat u betaalt.</p>
<h2>Meubels</h2>
<p>Dressoirs, stoelen en tafels komen met twee mensen op een dag die u kiest, naar de kamer gedragen, gemonteerd en uitgepakt. De verpakking gaat mee terug. Meet behalve de kamer ook het trappenhuis.</p>
<h2>Nabestellingen</h2>
<p>Wordt een product nog gemaakt, dan staat dat op zijn pagina. U kunt het bestellen; we rekenen af als het vertrekt en laten het weten als de datum verschuift.</p>`,
  },
  returns: {
    title: 'Retourneren',
    contentHeading: 'Retourneren',
    metaDescription: 'Honderd dagen om van gedachten te veranderen, en wat te doen als iets kapot aankomt.',
    content: `<p>U hebt honderd dagen om van gedachten te veranderen. Dingen horen terug te komen zoals ze aankwamen, of zoals ze eruitzien na verstandig proberen thuis.</p>
<h2>Zo stuurt u iets terug</h2>
<ol>
<li>Open de bestelling in uw account, of zoek haar met nummer en e-mailadres.</li>
<li>Kies wat teruggaat en print het etiket, of toon de code bij het pakketpunt.</li>
<li>We betalen terug binnen vijf dagen nadat het pakket er is, op de manier waarop u betaalde.</li>
</ol>
<p>Pakketten gaan gratis terug. Meubels halen we op voor een vast bedrag van 39, dat vervalt als de fout bij ons ligt.</p>
<h2>Kapot aangekomen</h2>
<p>Het gebeurt, vooral met klei. Stuur ons binnen twee weken een foto; een nieuw stuk gaat dezelfde dag weg en de scherven mag u houden.</p>
<h2>Na honderd dagen</h2>
<p>De wettelijke garantie geldt twee jaar in de Europese Unie en het Verenigd Koninkrijk. De onze geldt vijf jaar, overal, voor alles wat bij gewoon gebruik stukgaat.</p>`,
  },
  contact: {
    title: 'Contact',
    contentHeading: 'Contact',
    metaDescription: 'E-mail, telefoon en openingstijden van de showroom.',
    content: `<p>Het snelst gaat een e-mail naar <a href="mailto:hello@example.com">hello@example.com</a>. Een mens leest hem, meestal binnen een paar uur, maandag tot vrijdag.</p>
<h2>Per telefoon</h2>
<p>+1 555 0142, maandag tot vrijdag van negen tot vijf.</p>
<h2>Showroom</h2>
<p>12 Harbour Row. Open donderdag tot zaterdag, elf tot zes. Alles uit de winkel staat er, ook het dressoir met de deuk, dat te koop is.</p>
<h2>Over een bestelling</h2>
<p>Geef het bestelnummer; het staat in het onderwerp van de bevestiging.</p>`,
  },
  privacy: {
    title: 'Privacy',
    contentHeading: 'Privacy',
    metaDescription: 'Wat we van u bewaren, waarom, hoe lang, en hoe u het laat wissen.',
    content: `<p>We bewaren wat we nodig hebben om u uw bestelling te sturen, en niets omdat het ooit interessant zou kunnen zijn.</p>
<h2>Wat we bewaren</h2>
<ul>
<li><strong>Voor een bestelling:</strong> naam, adressen, e-mail, wat u kocht en betaalde. De belastingwet laat ons facturen zeven jaar bewaren.</li>
<li><strong>Voor een account:</strong> wat u erin invult, tot u het wist.</li>
<li><strong>Voor de winkelwagen:</strong> één cookie die zegt welke van u is. Die gaat na dertig dagen weg.</li>
</ul>
<h2>Wat we niet doen</h2>
<p>Geen advertentienetwerken, geen profielen, geen verkoop of verhuur van adressen. Statistieken telt onze eigen server, zonder cookies en zonder uw IP-adres.</p>
<h2>Uw rechten</h2>
<p>U mag uw gegevens inzien, verbeteren, meenemen of wissen. Schrijf naar <a href="mailto:privacy@example.com">privacy@example.com</a>; een mens antwoordt binnen een week.</p>`,
  },
  accessibility: {
    title: 'Toegankelijkheid',
    contentHeading: 'Toegankelijkheid',
    metaDescription: 'Hoe deze winkel aan WCAG 2.2 niveau AA voldoet, waar nog niet, en hoe u het ons zegt.',
    content: `<p>Deze winkel is bedoeld voor iedereen, met muis, toetsenbord, schermlezer, schakelaar of duim. We werken toe naar de Web Content Accessibility Guidelines 2.2, niveau AA, en de European Accessibility Act.</p>
<h2>Wat we doen</h2>
<ul>
<li>Elke functie is met het toetsenbord te bereiken en te bedienen, en de focus is altijd zichtbaar.</li>
<li>Kleuren hebben ook namen; niets wordt met kleur alleen gezegd.</li>
<li>Tekst is zonder verlies tot 200 % te vergroten, en pagina’s volgen uw instellingen voor beweging en contrast.</li>
<li>Formulieren zeggen wat er fout is, waar, en hoe u het herstelt.</li>
</ul>
<h2>Waar we tekortschieten</h2>
<p>Productfoto’s hebben korte beschrijvingen; langere staan in de tekst ernaast, niet in de foto zelf.</p>
<h2>Zeg het ons</h2>
<p>Staat iets u in de weg, schrijf dan naar <a href="mailto:access@example.com">access@example.com</a>. We antwoorden binnen twee werkdagen en nemen intussen bestellingen per e-mail of telefoon aan.</p>`,
  },
}

export const blocks: Translation['blocks'] = {
  announcement: {
    title: 'Mededeling',
    content: `<p>Gratis bezorging vanaf $ 120, en honderd dagen om van gedachten te veranderen. <a href="/shipping">Zo bezorgen we</a></p>`,
  },
  footer_links: {
    title: 'Links onderaan',
    content: `<ul>
<li><a href="/about">Over ons</a></li>
<li><a href="/shipping">Bezorging</a></li>
<li><a href="/returns">Retourneren</a></li>
<li><a href="/contact">Contact</a></li>
<li><a href="/privacy">Privacy</a></li>
<li><a href="/accessibility">Toegankelijkheid</a></li>
</ul>`,
  },
  size_guide: {
    title: 'Maattabel',
    content: `<table>
<thead><tr><th scope="col">Voor</th><th scope="col">Neem</th></tr>
</thead>
<tbody>
<tr><td>Een bank voor twee, een bed van 140 cm</td><td>Kussens van 45 cm</td></tr>
<tr><td>Een diepe bank, een bed van 180 cm</td><td>Kussens van 60 cm, en minder ervan</td></tr>
<tr><td>Een tafel voor vier</td><td>Een hanglamp van 28 cm, vijfenzestig centimeter erboven</td></tr>
<tr><td>Een tafel voor zes of meer</td><td>Een hanglamp van 42 cm, of twee van 28 cm</td></tr>
</tbody>
</table>
<p>Knip de maat uit krantenpapier en leef er een dag mee. Het kost niets en klopt bijna altijd.</p>`,
  },
}
