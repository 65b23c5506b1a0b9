/** Phrases of lures in German. */
import type { LureWords } from './lure-words.ts'

export const de: LureWords = {
  objects: {
    account:
      'ihr konto, dein konto, ihres kontos, benutzerkonto, kundenkonto, ihr account, konto wurde, passwort, online banking, kontoinformation*, mitgliedskonto, zugangsdaten, pushtan, photo tan, kundendaten',
    payment:
      'zahlung fehlgeschlagen, zahlungsmethode, zahlungsproblem*, zahlung, ihre zahlung, lastschrift, mahnung, zahlungsinformation*, abbuchung, offener betrag, inkasso, bussgeld, uberweisung',
    invoice: 'rechnung, ihre rechnung, bestellung, auftragsbestatigung, bestellbestatigung, angebot anbei',
    parcel:
      'paket, ihr paket, sendung, lieferung, zustellung, zustellversuch, paketdienst, sendungsnummer, versandkosten, zollgebuhr*, lieferadresse, paketzustellung, kurier, zugestellt, sendungsverfolgung, ihre sendung, zustellungsversuch, lieferversuch, ihr paket wartet, paketstation, abholstation, sendungsstatus, zollgebuhren',
    prize:
      'gewonnen, gewinn, gewinnen sie, verlosen, gratulieren, welcher preis, gewinner, gewinnspiel, gutschein, geschenk, geschenkkarte, umfrage, pramie, belohnung, ausgewahlt, auserwahlt, gratulation*, herzlichen gluckwunsch, gluckwunsch, probierpaket, produkttester, verlosung, dankeschon, geschenkgutschein, uberraschung, gratis, adventskalender, notfallset, probepaket, dein paket wartet, kostenloses, ihr preis, belohnungen, eintrittskarten, im wert von, ihre belohnung, gewinnen, wurdest ausgewahlt, wurden ausgewahlt, treueprogramm, gutschein im wert',
    'tax-refund': 'steuer, steuerruckerstattung, steuerbescheid, finanzamt, ruckerstattung, elster, steuererklarung',
    subscription:
      'abonnement, abo, mitgliedschaft, verlangerung, verlangern, abgelaufen, lauft ab, kundigung, virenschutz, streaming, lizenz, antivirus, ist abgelaufen, netflix, kundigungs*',
    'storage-quota':
      'speicher, speicherplatz, cloud speicher, postfach ist voll, postfach, speicher voll, fotos werden geloscht, mailbox, postfach ist fast voll, speicher ist fast voll, speicher ist voll, fast voll, ihr postfach, nachrichten werden abgewiesen',
    document:
      'dokument, freigegeben, anhang, unterschreiben, sprachnachricht, neue nachricht, unterlagen, neues dokument, zur unterschrift, ihr dokument, gescanntes dokument, neue datei',
    'crypto-wallet':
      'wallet, krypto*, bitcoin, btc auszahlung, btc, ethereum, airdrop, kryptowahrung*, coins, bitcoins, bitcoin guthaben, bitcoin auszahlung, kryptogeld',
    money:
      'kredit, darlehen, erbschaft, spende, geld verdienen, auszahlung, millionen, investition*, einkommen, trading, ihre auszahlung, reich werden, passives einkommen, kreditangebot, sofortkredit, ratenkredit, geld fur sie, kreditgeschichte, ohne schufa, sofort geld, nebenverdienst, heimarbeit, jobangebot',
    'security-alert':
      'sicherheitswarnung, sicherheitsmitteilung, verdachtig*, ungewohnlich*, viren, virus, schadsoftware, infiziert, bedrohung*, sicherheit ihres, nicht autorisiert, anmeldeversuch, geschutzt, gehackt, antivirus, sicherheitsupdate, cyber*, datenleck',
    'adult-dating':
      'dating, singles, frauen, sex, nackt*, nackte, reife frauen, ukrainische, russische, flirt*, heiss*, date, treffen, erotik*, partnersuche, einsam*, liebe, traumfrau, schonheiten, treff, madchen, mollige, dates, kennenzulernen, nachrichten von, ihr foto, deinen schwanz, privates foto, hat dir eine nachricht, chatte jetzt, liebesleben, lust auf, einsame, ungelesene nachrichten, korpertyp, schone frau, frau treffen, singlebors*, kontaktanzeige*, verabredung, ukrainische frauen',
    'health-product':
      'abnehmen, keto*, gewicht, kilo, diat, schlank*, gelenk*, schmerz*, potenz*, viagra, manneskraft, mannliche, nagelpilz, haut, haare, falten, diabetes, blutzucker, schlaf*, horgerat*, sehkraft, gesundheit*, arzt*, fett, bauchfett, fettverbrennung, stoffwechsel, testosteron, prostata, vitamin*, erektion*, apotheke, tinnitus, zahne, krampfadern, beine, kapseln, wirkstoff*, wunschgewicht, gewichtsverlust, gummies, aphrodisia*, mannlichkeit, hautpflege, geschwollene, penis, glied, kalorien, haar, sexuelle, kapsel, nahrungserganzung*, cellulite, blutdruck, pillen, selbstvertrauen im bett, libido, zahnfleisch, mundgeruch, hormone, bauch weg, pfunde, verdauung, darm, leber, immunsystem',
    gambling:
      'casino, freispiele, willkommensbonus, spielautomat*, jackpot, einzahlung, keine einzahlung, freispiel, slots, gratisdrehungen, casino bonus, online casino, gratis spielen, ersteinzahlung, sportwetten, bonusguthaben',
    other:
      ' solaranlage*, photovoltaik, solarmodul*, versicherung*, stromkosten, heizung*, treppenlift, uberwachungskamera, gadget, ubersetzung*, wlan',
  },
  actions: {
    'log-in': 'war ich nicht, das war ich nicht, anmelden, einloggen, melden sie sich an, zum konto, login, passwort zurucksetzen',
    'verify-details':
      'bestatigen, bestatigen sie, verifizieren, aktualisieren, daten aktualisieren, identitat bestatigen, uberprufen sie, adresse bestatigen, jetzt bestatigen, verifizierung, aktualisieren sie ihre, legitimation*, aktivieren, bestatigung erforderlich, daten bestatigen, daten abgleichen',
    pay: 'jetzt bezahlen, bezahlen, zahlen sie, jetzt verlangern, verlangern sie, uberweisen, erneuern, jetzt kaufen, jetzt bestellen, bestellen, begleichen, versandkosten, kaufen, verlangern',
    claim:
      'jetzt sichern, sichern sie sich, teilnehmen, jetzt teilnehmen, einlosen, jetzt einlosen, abholen, holen sie sich, jetzt abholen, mitmachen, umfrage starten, an der umfrage, auszahlung bestatigen, bonus sichern, jetzt starten, beantworten sie, beanspruchen, auszahlen, jetzt gratis, jetzt beanspruchen, entgegennehmen, hol dir, fragen beantworten, fordern sie, jetzt anfordern, gewinn abholen, gewinn anfordern, jetzt gewinnen, gewinnen sie, umfrage teil',
    reply: 'antworten sie, antworten, kontaktieren sie mich, schreiben sie mir, melden sie sich bei, ruckmeldung, zuruckschreiben',
    call: 'rufen sie, anrufen, hotline, telefonnummer',
    'open-file': 'anhang, im anhang, angehangt, herunterladen, dokument offnen, beigefugt, anbei, download, pdf offnen',
    click:
      'klicken sie, klicken sie hier, hier klicken, mehr erfahren, jetzt ansehen, ansehen, hier, jetzt entdecken, entdecken, weiterlesen, jetzt lesen, kennenlernen, zum angebot, jetzt vergleichen, verfolgen, anschauen, klick, besuchen sie, abmelden, details, jetzt berechnen, zum profil, profil, angebot',
  },
  persuasions: {
    fear: 'eingeschrankt, gesperrt wird, sperrung, verdachtig*, gefahr*, virus, viren, infiziert, deaktiviert, bedrohung*, risiko, sicherheitswarnung, ungeschutzt, betrug*, angst, unbefugt*, gehackt, sicherheitsmassnahme*, mahnung, inkasso, wird gesperrt, wurde gesperrt, gesperrt werden, konto gesperrt, vorubergehend gesperrt',
    urgency:
      'dringend, dringende, umgehend, letzte chance, letzte erinnerung, nur heute, lauft ab, noch heute, begrenzt, letzte mahnung, nur noch, endet, jetzt handeln, verpassen, unverzuglich, wartet auf, steht aus, sehr wichtig, letzter versuch, letzte mal, letzter versuche, das letzte mal, bisher nicht erreichen, reserviert, beeilen sie sich, lauft bald ab, vorrat, letzter aufruf, nachsten 48 stunden, endet bald, nur 24 stunden, innerhalb von 24 stunden, innerhalb 24, sie haben 24 stunden, sie haben 48 stunden, nur noch 24',
    reward:
      'gratis, kostenlos, gewonnen, gewinn*, gutschein*, geschenk*, bonus, pramie*, rabatt, sparen, belohnung*, gluckwunsch, exklusiv*, vorteil*, geld, auszahlung, guthaben, angebot, prozent, sonderangebot, ausgewahlt, verdienen, willkommensbonus, freispiele, chance, gewinner, kilo, abnehmen, nur heute gratis, reduziert, euro, schnappchen, umsonst, ersparnis, aktion, gratulier*, millionen, schlank*, preisnachlass, belohnungen, reich, leistungsfahigkeit, wirkt, verbessert, gewichtsverlust, stromkosten, unabhangig',
    curiosity:
      'geheimnis, schockierend, entdecken, enthullt, trick, unglaublich, neue nachricht, wussten sie, hohle der lowen, sensation*, revolution*, wer, wissenschaftler, experten, der grund, neu entdeckt',
    authority:
      'finanzamt, bundes*, gericht, polizei, zoll, behorde*, gesetzlich, anwalt, vorschrift*, richtlinie*, psd2, zentralbank, ministerium',
    charm:
      'liebe, schatz, nackt*, madchen, heiss*, flirt*, einsam*, treffen, kennenlernen, sexy, susse, dating, singles, schonheiten, verfuhrerisch*, sex',
    pity: 'krebs, witwe, waisen, leiden, krank, spende, opfer',
    none: ' 24 stunden gultig, fur 24 stunden, gilt 24 stunden, stunden gultig, minuten gultig, lauft in, ignorieren, nichts tun, nichts weiter, nicht angefordert, keine aktion, innerhalb von 14 tagen, innerhalb von 30 tagen, innerhalb von 3 tagen',
  },
  greetings:
    'sehr geehrter kunde, sehr geehrte kundin, sehr geehrte kunden, sehr geehrte damen und herren, lieber kunde, liebe kunden, liebe kundin, sehr geehrter nutzer, guten tag, hallo, lieber nutzer, sehr geehrter benutzer, sehr geehrte damen, sehr geehrtes mitglied, liebes mitglied, lieber teilnehmer, werter kunde, verehrter kunde, hallo kunde, lieber gewinner, sehr geehrter karteninhaber, lieber leser, liebe leser, lieber freund, mein lieber freund, liebe freunde, lieber karteninhaber',
  footers:
    'abmelden, abbestellen, austragen, sie erhalten diese, du erhaltst diese, nicht mehr erhalten, diese nachricht zu erhalten, im browser, newsletter abbestellen, keine e mails, keine weiteren, abzumelden, datenschutz*',
}
