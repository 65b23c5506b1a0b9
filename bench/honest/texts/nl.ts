/** Dutch service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Beste {first},
Met vriendelijke groet,\\nhet team van {org}
Je ontvangt deze e-mail omdat {mail} bij {org} geregistreerd is.
Werkt de knop niet? Kopieer dan deze link naar je browser:
Afmelden
Privacyverklaring
Hulp
Bekijk in je browser
Totaal
Artikel
Download onze app
`

export const nl = textsOf(
  'nl',
  CHROME,
  `
receipt
Je bestelling {order} bij {org}
Bedankt voor je bestelling. We hebben je betaling van {amount} ontvangen.
#
Betaald met iDEAL op {date}.
> Bekijk je bestelling

receipt
Betalingsbewijs
We hebben {amount} ontvangen voor {product}. Ordernummer: {order}. Je hoeft niets te doen.

invoice
Factuur {order} van {org}
Je factuur van {amount} staat klaar. Betaal graag voor {later}.
> Factuur bekijken
Heb je al betaald? Dan kun je dit bericht negeren.

invoice
Je maandnota staat klaar
Deze maand betaal je {amount}. We schrijven het bedrag op {later} automatisch af.
> Bekijk mijn nota

code
{code} is je code voor {org}
Vul deze code in om in te loggen:
! {code}
De code is 10 minuten geldig. Deel hem met niemand, ook niet met onze medewerkers.

code
Je verificatiecode
Gebruik deze code om te bevestigen dat jij het bent:
! {code}
Geen code aangevraagd? Dan kun je deze e-mail negeren.

reset
Wachtwoord opnieuw instellen
Je hebt een nieuw wachtwoord aangevraagd. Klik op de knop om het in te stellen. De link is een uur geldig.
> Nieuw wachtwoord instellen
Heb je dit niet aangevraagd? Dan hoef je niets te doen.

reset
Wachtwoord vergeten?
Geen probleem. Kies hieronder een nieuw wachtwoord voor {mail}.
> Kies wachtwoord

verify
Bevestig je e-mailadres
Bedankt voor je aanmelding bij {org}. Bevestig dat {mail} jouw adres is.
> Adres bevestigen

verify
Activeer je account
Nog één stap: activeer je account binnen 3 dagen, anders wordt het automatisch verwijderd.
> Account activeren

signin
Nieuwe aanmelding bij je account
Er is zojuist ingelogd met een nieuw apparaat.
- Apparaat: {device}
- Plaats: {city} (IP {ip})
- Tijd: {date}, {time}
Was jij dit? Dan hoef je niets te doen. Zo niet, wijzig dan meteen je wachtwoord.
> Activiteit controleren

signin
Ongewone inlogpoging geblokkeerd
We hebben een poging uit {city} geblokkeerd ({device}). Was jij dit?
> Controleren

security
Je wachtwoord is gewijzigd
Het wachtwoord van {mail} is gewijzigd op {date} om {time}. Was jij dit niet? Neem dan direct contact met ons op.
> Account beveiligen

security
Tweestapsverificatie staat aan
Vanaf nu vragen we bij het inloggen om een code uit je authenticator-app, bijvoorbeeld van Google of Microsoft.

parcel
Je pakket is onderweg
Je bestelling {order} is overgedragen aan {carrier}. Verwachte bezorging: {later}.
> Volg je pakket

parcel
Je pakket is bezorgd
{carrier} heeft je pakket op {date} om {time} bij de buren afgegeven.
> Meld een probleem

renewal
Je abonnement wordt binnenkort verlengd
Op {later} verlengen we je abonnement voor {amount}. Opzeggen kan tot een dag van tevoren.
> Abonnement beheren

renewal
Je lidmaatschap is verlengd
Fijn dat je blijft. We hebben {amount} via PayPal afgeschreven.

payfailed
Je betaling is mislukt
We konden {amount} niet afschrijven: je bank weigerde de kaart die eindigt op {last4}. Werk je betaalgegevens binnen 3 dagen bij, anders wordt je account geblokkeerd.
> Betaalgegevens bijwerken

payfailed
Herinnering: factuur {order} staat nog open
We hebben {amount} nog niet ontvangen. Betaal voor {later} om kosten te voorkomen.
> Nu betalen

storage
Je opslag is bijna vol
Je gebruikt 95% van je ruimte bij {org}. Als die vol is, kun je geen e-mail meer ontvangen.
> Meer opslag

storage
Je mailbox is vol
Sinds {date} kunnen we geen berichten meer bezorgen. Verwijder oude e-mail of neem meer ruimte.
> Mailbox beheren

newsletter
Nieuw bij {org}: {n} ideeën voor het voorjaar
De nieuwe collectie is er. Tot {later} krijg je 15% korting met je klantenkaart.
> Bekijk de collectie

newsletter
De week in {city}
Deze week: waarom de tram terugkomt, een gesprek met {friend} en {n} tips voor het weekend.
> Lees verder

invite
{friend} nodigt je uit voor {org}
{friend} wil met je samenwerken aan “{product}”. De uitnodiging is 7 dagen geldig.
> Uitnodiging accepteren
Je kunt ook inloggen met Google of Apple.

invite
{friend} heeft een document met je gedeeld
“Kun je hier voor donderdag naar kijken?”
> Document openen

comment
{friend} heeft je genoemd
{friend} schreef: “@{first} klopt de tweede tabel?”
> Beantwoorden

comment
{n} nieuwe reacties op je bericht
{friend} en anderen reageerden op “{product}”.
> Bekijk de discussie

survey
Hoe hebben we het gedaan?
Je had op {before} contact met onze klantenservice. Heb je twee minuten voor onze vragenlijst?
> Naar de vragenlijst

survey
Wat vind je van {product}?
Schrijf een beoordeling en maak kans op een cadeaubon van {amount}.
> Beoordeling schrijven

event
Herinnering: je afspraak op {later}
We zien je graag op {later} om {time} in {city}. Neem je ticket {order} mee.
> Toon ticket

event
Je bent aangemeld voor het webinar
Het webinar met {friend} begint op {later} om {time}. Je volgt het in je browser of via Zoom.
> Zet in agenda

deletion
Je account wordt verwijderd
Je hebt 12 maanden niet ingelogd. Log in voor {later}, anders verwijderen we je account definitief.
> Account behouden

deletion
Je verzoek tot verwijdering is ontvangen
Zoals gevraagd verwijderen we het account {mail} op {later}.

policy
We passen onze voorwaarden aan
Vanaf {later} gelden nieuwe voorwaarden en een nieuwe privacyverklaring.
> Lees de wijzigingen

policy
Belangrijk bericht over je contract
Vanaf {later} verzorgt Adyen onze betalingen. Je hoeft niets te doen.

welcome
Welkom bij {org}
Leuk dat je er bent! Je account {mail} staat klaar.
- Vul je profiel in
- Koppel je agenda van Google of Outlook
> Aan de slag

welcome
Bedankt voor je aanmelding
Je proefperiode van 30 dagen begint vandaag. Een creditcard is niet nodig.
> Open {org}
`,
)
