import type { Translation } from '../translation.ts'

export const pages: Translation['pages'] = {
  home: {
    title: 'Leuchten, Möbel und Dinge für den Tisch',
    metaTitle: 'Vitrine: Leuchten, Möbel und Dinge für den Tisch',
    metaDescription:
      'Leuchten, Möbel, Geschirr und Textilien aus einer Handvoll kleiner Werkstätten, für jeden Tag gemacht und lange zu behalten.',
    content: `<h2>Weniger Dinge, besseres Licht</h2>
<p>Wir arbeiten mit elf kleinen Werkstätten, die Holz drechseln, Ton drehen, Metall drücken und weben. Was sie machen, ist schlicht, nützlich und zum Behalten: eine Lampe, bei der man gut liest, ein Becher für zwei Hände, ein Sideboard, das mit umzieht.</p>
<p>Alles kann hundert Tage lang zurück, und jedes Teil, das sich abnutzt, gibt es wieder.</p>`,
  },
  about: {
    title: 'Über uns',
    contentHeading: 'Über uns',
    metaDescription: 'Wer unsere Leuchten, Möbel und unser Steinzeug macht, und wie wir auswählen.',
    content: `<p>Vitrine ist ein kleiner Laden mit einer kurzen Liste. Wir suchen Stücke, die eine Sache gut können, dabei ruhig aussehen und sich reparieren lassen, wenn sie es einmal nicht mehr können.</p>
<h2>Wie wir auswählen</h2>
<ul>
<li>Wir leben drei Monate mit einem Stück, bevor wir es verkaufen. Etwa die Hälfte besteht nicht.</li>
<li>Wir fragen nach Ersatzteilen, bevor wir nach dem Preis fragen.</li>
<li>Wir nehmen wenige Farben und achten darauf, dass sie zusammenpassen.</li>
</ul>
<h2>Wer es macht</h2>
<p>Das Steinzeug kommt aus einer Töpferei bei Aveiro in Portugal, die Möbel aus zwei Tischlereien in Litauen und einer in Dänemark, die Leuchten von Metalldrückern in Polen und Glasbläsern in Böhmen. Die Drucke sind unsere eigenen.</p>
<h2>Was das hier ist</h2>
<p>Dies ist ein Vorführladen. Produkte, Bilder und Texte wurden dafür gemacht; es lässt sich nichts wirklich kaufen, und kein Paket kommt an. Alles andere funktioniert.</p>`,
  },
  shipping: {
    title: 'Lieferung',
    contentHeading: 'Lieferung',
    metaDescription: 'Was die Lieferung kostet, wie lange sie dauert und wie große Möbel Ihre Treppe hinaufkommen.',
    content: `<p>Bestellungen vor zwei Uhr nachmittags gehen an Werktagen noch am selben Tag ab. Sie bekommen eine E-Mail mit einem Link zur Verfolgung.</p>
<h2>Pakete</h2>
<table>
<thead><tr><th scope="col">Wie</th><th scope="col">Dauert</th><th scope="col">Kostet</th></tr>
</thead>
<tbody>
<tr><td>Standard, überallhin, wo wir liefern</td><td>3 bis 5 Werktage</td><td>9 $, ab 120 $ kostenlos</td></tr>
<tr><td>Express, Vereinigte Staaten</td><td>Am nächsten Werktag</td><td>12 bis 19 $, je nach Bestellwert</td></tr>
<tr><td>Express, Alaska und Hawaii</td><td>Am nächsten Werktag</td><td>39 $</td></tr>
<tr><td>Express, Kanada und Vereinigtes Königreich</td><td>Am nächsten Werktag</td><td>29 $</td></tr>
</tbody>
</table>
<p>In Euro und Pfund zahlen Sie dasselbe, umgerechnet. Ihr Warenkorb berechnet Versand und Steuer für Ihre Adresse, bevor Sie bezahlen.</p>
<h2>Möbel</h2>
<p>Sideboards, Sessel und Tische kommen mit zwei Menschen an einem Tag Ihrer Wahl, werden ins Zimmer getragen, aufgebaut und ausgepackt. Die Verpackung nehmen sie mit. Bitte messen Sie nicht nur das Zimmer, sondern auch das Treppenhaus.</p>
<h2>Vorbestellungen</h2>
<p>Wird ein Produkt gerade gefertigt, steht das auf seiner Seite. Sie können es bestellen; wir berechnen, wenn es abgeht, und sagen Bescheid, wenn sich der Tag verschiebt.</p>`,
  },
  returns: {
    title: 'Rückgabe',
    contentHeading: 'Rückgabe',
    metaDescription: 'Hundert Tage Bedenkzeit, und was zu tun ist, wenn etwas zerbrochen ankommt.',
    content: `<p>Sie haben hundert Tage Zeit, es sich anders zu überlegen. Die Sachen sollten so zurückkommen, wie sie ankamen, oder wie sie nach vernünftigem Probieren zu Hause aussehen.</p>
<h2>So schicken Sie etwas zurück</h2>
<ol>
<li>Öffnen Sie die Bestellung in Ihrem Konto, oder suchen Sie sie mit Nummer und E-Mail-Adresse.</li>
<li>Wählen Sie, was zurückgeht, und drucken Sie das Etikett oder zeigen Sie den Code im Paketshop.</li>
<li>Wir erstatten innerhalb von fünf Tagen nach Eingang, auf dem Weg, auf dem Sie bezahlt haben.</li>
</ol>
<p>Pakete gehen kostenlos zurück. Möbel holen wir für pauschal 39 ab; liegt der Fehler bei uns, entfällt das.</p>
<h2>Zerbrochen angekommen</h2>
<p>Das kommt vor, vor allem bei Ton. Schicken Sie uns binnen zwei Wochen ein Bild; ein neues Stück geht am selben Tag ab, und die Scherben dürfen bleiben.</p>
<h2>Nach hundert Tagen</h2>
<p>Die gesetzliche Gewährleistung gilt in der Europäischen Union und im Vereinigten Königreich zwei Jahre. Unsere gilt fünf, überall, für alles, was bei gewöhnlichem Gebrauch versagt.</p>`,
  },
  contact: {
    title: 'Kontakt',
    contentHeading: 'Kontakt',
    metaDescription: 'E-Mail, Telefon und Öffnungszeiten des Ladens.',
    content: `<p>Am schnellsten geht eine E-Mail an <a href="mailto:hello@example.com">hello@example.com</a>. Ein Mensch liest sie, meist binnen weniger Stunden, montags bis freitags.</p>
<h2>Telefonisch</h2>
<p>+1 555 0142, montags bis freitags von neun bis fünf.</p>
<h2>Laden</h2>
<p>12 Harbour Row. Donnerstags bis samstags von elf bis sechs. Alles aus dem Shop steht dort, auch das Sideboard mit der Delle, das zu verkaufen ist.</p>
<h2>Zu einer Bestellung</h2>
<p>Bitte nennen Sie die Bestellnummer; sie steht im Betreff der Bestätigung.</p>`,
  },
  privacy: {
    title: 'Datenschutz',
    contentHeading: 'Datenschutz',
    metaDescription: 'Was wir über Sie aufbewahren, warum, wie lange, und wie man es löschen lässt.',
    content: `<p>Wir bewahren auf, was wir brauchen, um Ihnen Ihre Bestellung zu schicken, und nichts, weil es eines Tages interessant sein könnte.</p>
<h2>Was wir aufbewahren</h2>
<ul>
<li><strong>Für eine Bestellung:</strong> Name, Adressen, E-Mail, was Sie gekauft und bezahlt haben. Das Steuerrecht verlangt, Rechnungen sieben Jahre aufzuheben.</li>
<li><strong>Für ein Konto:</strong> was Sie darin eingeben, bis Sie es löschen.</li>
<li><strong>Für den Warenkorb:</strong> ein Cookie, das sagt, welcher Ihrer ist. Es geht nach dreißig Tagen.</li>
</ul>
<h2>Was wir nicht tun</h2>
<p>Keine Werbenetze, keine Profile, kein Verkauf und kein Verleih von Adressen. Statistik zählt unser eigener Server, ohne Cookies und ohne Ihre IP-Adresse.</p>
<h2>Ihre Rechte</h2>
<p>Sie dürfen Ihre Daten einsehen, berichtigen, mitnehmen oder löschen. Schreiben Sie an <a href="mailto:privacy@example.com">privacy@example.com</a>; ein Mensch antwortet binnen einer Woche.</p>`,
  },
  accessibility: {
    title: 'Barrierefreiheit',
    contentHeading: 'Barrierefreiheit',
    metaDescription: 'Wie dieser Shop WCAG 2.2 Stufe AA erfüllt, wo noch nicht, und wie Sie es uns sagen.',
    content: `<p>Dieser Shop soll für alle benutzbar sein, mit Maus, Tastatur, Screenreader, Schalter oder Daumen. Wir richten uns nach den Web Content Accessibility Guidelines 2.2, Stufe AA, und dem Barrierefreiheitsstärkungsgesetz.</p>
<h2>Was wir tun</h2>
<ul>
<li>Jede Funktion ist mit der Tastatur erreichbar und bedienbar, der Fokus ist immer sichtbar.</li>
<li>Farben haben auch Namen; nichts wird allein durch Farbe gesagt.</li>
<li>Text lässt sich ohne Verlust auf 200 % vergrößern, und Seiten folgen Ihren Einstellungen für Bewegung und Kontrast.</li>
<li>Formulare sagen, was falsch ist, wo, und wie man es behebt.</li>
</ul>
<h2>Wo wir noch nicht so weit sind</h2>
<p>Bilder von Produkten haben kurze Beschreibungen; längere stehen im Text daneben, nicht im Bild selbst.</p>
<h2>Sagen Sie es uns</h2>
<p>Wenn Ihnen etwas im Weg ist, schreiben Sie an <a href="mailto:access@example.com">access@example.com</a>. Wir antworten binnen zwei Werktagen und nehmen Bestellungen solange per E-Mail oder Telefon an.</p>`,
  },
}

export const blocks: Translation['blocks'] = {
  announcement: {
    title: 'Hinweis',
    content: `<p>Kostenlose Lieferung ab 120 $ und hundert Tage Bedenkzeit. <a href="/shipping">So liefern wir</a></p>`,
  },
  footer_links: {
    title: 'Links im Fuß',
    content: `<ul>
<li><a href="/about">Über uns</a></li>
<li><a href="/shipping">Lieferung</a></li>
<li><a href="/returns">Rückgabe</a></li>
<li><a href="/contact">Kontakt</a></li>
<li><a href="/privacy">Datenschutz</a></li>
<li><a href="/accessibility">Barrierefreiheit</a></li>
</ul>`,
  },
  size_guide: {
    title: 'Größentabelle',
    content: `<table>
<thead><tr><th scope="col">Für</th><th scope="col">Nehmen Sie</th></tr>
</thead>
<tbody>
<tr><td>Ein Sofa für zwei, ein Bett von 140 cm</td><td>Kissen von 45 cm</td></tr>
<tr><td>Ein tiefes Sofa, ein Bett von 180 cm</td><td>Kissen von 60 cm, und weniger davon</td></tr>
<tr><td>Einen Tisch für vier</td><td>Eine Pendelleuchte von 28 cm, fünfundsechzig Zentimeter darüber</td></tr>
<tr><td>Einen Tisch für sechs und mehr</td><td>Eine Pendelleuchte von 42 cm, oder zwei von 28 cm</td></tr>
</tbody>
</table>
<p>Schneiden Sie die Größe aus Zeitungspapier und leben Sie einen Tag damit. Es kostet nichts und stimmt fast immer.</p>`,
  },
}
