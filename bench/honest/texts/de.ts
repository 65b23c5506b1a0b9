/** German service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Guten Tag {person},
Freundliche Grüße\\nIhr Team von {org}
Sie erhalten diese E-Mail, weil Sie mit {mail} bei {org} registriert sind.
Falls die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:
Abmelden
Datenschutz
Hilfe
Im Browser ansehen
Gesamtsumme
Artikel
Holen Sie sich unsere App
`

export const de = textsOf(
  'de',
  CHROME,
  `
receipt
Ihre Bestellung {order} bei {org}
vielen Dank für Ihre Bestellung. Ihre Zahlung über {amount} ist eingegangen.
#
Bezahlt mit PayPal am {date}.
> Bestellung ansehen

receipt
Zahlungsbestätigung
wir haben {amount} für {product} erhalten. Bestellnummer: {order}, Visa-Karte mit den Endziffern {last4}.
Sie müssen nichts weiter tun.

invoice
Rechnung {order} von {org}
Ihre Rechnung über {amount} steht bereit und ist bis zum {later} fällig.
> Rechnung ansehen
Falls Sie bereits überwiesen haben, betrachten Sie diese Nachricht bitte als gegenstandslos.

invoice
Ihre Monatsrechnung ist da
die Rechnung vom {date} beträgt {amount}. Wir buchen den Betrag am {later} per SEPA-Lastschrift von Ihrem Konto ab.
> Zur Rechnung

code
{code} ist Ihr Code für {org}
geben Sie diesen Code ein, um die Anmeldung abzuschließen:
! {code}
Der Code ist 10 Minuten gültig. Geben Sie ihn niemals weiter, auch nicht an unsere Mitarbeiter.

code
Ihr Bestätigungscode
mit diesem Einmalcode bestätigen Sie Ihre Identität:
! {code}
Sie haben keinen Code angefordert? Dann können Sie diese E-Mail ignorieren.

reset
Passwort zurücksetzen
Sie haben ein neues Passwort für {org} angefordert. Klicken Sie auf die Schaltfläche, um es festzulegen. Der Link ist 60 Minuten gültig.
> Neues Passwort festlegen
Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt unverändert.

reset
Passwort vergessen?
kein Problem. Über den folgenden Link vergeben Sie ein neues Passwort für {mail}.
> Passwort ändern

verify
Bitte bestätigen Sie Ihre E-Mail-Adresse
vielen Dank für Ihre Registrierung bei {org}. Bitte bestätigen Sie, dass {mail} Ihre Adresse ist.
> E-Mail-Adresse bestätigen

verify
Aktivieren Sie Ihr Konto
nur noch ein Schritt: Aktivieren Sie Ihr Konto innerhalb von 3 Tagen, sonst wird es automatisch gelöscht.
> Konto aktivieren

signin
Neue Anmeldung bei Ihrem Konto
bei Ihrem {org}-Konto hat sich gerade ein neues Gerät angemeldet.
- Gerät: {device}
- Ort: {city} (IP {ip})
- Zeit: {date}, {time} Uhr
Wenn Sie das waren, ist alles in Ordnung. Andernfalls ändern Sie bitte umgehend Ihr Passwort.
> Aktivitäten prüfen

signin
Ungewöhnlicher Anmeldeversuch blockiert
wir haben einen Anmeldeversuch aus {city} blockiert ({device}). Waren Sie das?
> Anmeldung prüfen

security
Ihr Passwort wurde geändert
das Passwort für {mail} wurde am {date} um {time} Uhr geändert. Waren Sie das nicht, wenden Sie sich bitte sofort an uns.
> Konto schützen

security
Zwei-Faktor-Anmeldung eingeschaltet
ab sofort fragen wir bei jeder neuen Anmeldung nach einem Code aus Ihrer Authenticator-App, etwa von Google oder Microsoft.

parcel
Ihr Paket ist unterwegs
Ihre Bestellung {order} wurde heute an {carrier} übergeben. Voraussichtliche Zustellung: {later}.
> Sendung verfolgen

parcel
Ihr Paket wurde zugestellt
{carrier} hat Ihre Sendung am {date} um {time} Uhr bei einem Nachbarn abgegeben.
> Problem melden

renewal
Ihr Abo verlängert sich bald
Ihr Tarif verlängert sich am {later} zum Preis von {amount}. Wir belasten Ihre Karte mit den Endziffern {last4}. Sie können jederzeit vorher kündigen.
> Abo verwalten

renewal
Ihre Mitgliedschaft wurde verlängert
vielen Dank für Ihre Treue. Wir haben {amount} über PayPal abgebucht.

payfailed
Ihre Zahlung ist fehlgeschlagen
wir konnten {amount} nicht abbuchen: Ihre Bank hat die Karte mit den Endziffern {last4} abgelehnt. Bitte aktualisieren Sie Ihre Zahlungsdaten innerhalb von 3 Tagen, sonst wird Ihr Zugang gesperrt.
> Zahlungsdaten aktualisieren

payfailed
Zahlungserinnerung zu Rechnung {order}
leider ist der Betrag von {amount} noch offen. Bitte begleichen Sie ihn bis zum {later}, damit keine Mahngebühren anfallen.
> Jetzt bezahlen

storage
Ihr Speicherplatz ist fast voll
Sie haben 95 % Ihres Speichers bei {org} belegt. Ist er voll, können Sie keine E-Mails mehr empfangen.
> Speicher erweitern

storage
Ihr Postfach ist voll
seit dem {date} können wir keine Nachrichten mehr zustellen. Löschen Sie alte E-Mails oder buchen Sie mehr Platz.
> Postfach verwalten

newsletter
Neu bei {org}: {n} Ideen für den Herbst
es wird kühler, und unsere neue Kollektion ist da. Bis zum {later} sparen Sie 15 % mit Ihrer Kundenkarte.
> Jetzt stöbern
Außerdem: ein Besuch bei unserer Werkstatt in {city}.

newsletter
Der Wochenrückblick aus {city}
diese Woche: warum Straßenbahnen zurückkommen, ein Gespräch mit {friend} und {n} Tipps fürs Wochenende.
> Weiterlesen

invite
{friend} lädt Sie zu {org} ein
{friend} möchte mit Ihnen an „{product}“ arbeiten. Die Einladung gilt 7 Tage.
> Einladung annehmen
Sie können sich auch mit Google oder Apple anmelden.

invite
{friend} hat ein Dokument mit Ihnen geteilt
„Kannst du bis Donnerstag drüberschauen?“
> Dokument öffnen

comment
{friend} hat Sie erwähnt
{friend} schrieb: „@{first} prüfst du bitte die Zahlen in der zweiten Tabelle?“
> Antworten

comment
{n} neue Antworten auf Ihren Beitrag
{friend} und andere haben auf „{product}“ geantwortet.
> Diskussion ansehen

survey
Wie zufrieden waren Sie?
Sie hatten am {before} Kontakt mit unserem Kundendienst. Nehmen Sie sich zwei Minuten Zeit für unsere Umfrage?
> Zur Umfrage

survey
Ihre Meinung zu {product}
wie viele Sterne vergeben Sie? Unter allen Teilnehmern verlosen wir einen Gutschein über {amount}.
> Bewertung schreiben

event
Erinnerung: Ihr Termin am {later}
wir freuen uns, Sie am {later} um {time} Uhr in {city} zu begrüßen. Bitte halten Sie Ihr Ticket {order} bereit.
> Ticket anzeigen

event
Anmeldung bestätigt: Webinar mit {friend}
das Webinar beginnt am {later} um {time} Uhr. Sie nehmen im Browser oder über Zoom teil.
> In den Kalender eintragen

deletion
Ihr Konto wird gelöscht
Sie haben sich seit 12 Monaten nicht angemeldet. Melden Sie sich bis zum {later} an, sonst löschen wir Ihr Konto endgültig.
> Konto behalten

deletion
Ihr Löschantrag ist eingegangen
wie gewünscht löschen wir Ihr Konto {mail} am {later}. Bis dahin können Sie den Antrag zurückziehen.

policy
Wir ändern unsere AGB
zum {later} passen wir unsere Nutzungsbedingungen und die Datenschutzerklärung an. Sie können den Änderungen widersprechen.
> Änderungen lesen

policy
Wichtige Information zu Ihrem Vertrag
ab dem {later} arbeiten wir mit dem Zahlungsdienst Klarna zusammen. Für Sie ändert sich nichts.

welcome
Willkommen bei {org}
schön, dass Sie da sind. Ihr Konto {mail} ist eingerichtet.
- Profil ausfüllen
- Kalender von Google oder Outlook verbinden
- Team einladen
> Loslegen

welcome
Danke für Ihre Anmeldung
Ihre 30-tägige Testphase beginnt heute; eine Kreditkarte brauchen Sie nicht.
> {org} öffnen
`,
)
