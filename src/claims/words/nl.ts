/** Phrases of lures in Dutch. */
import type { LureWords } from './lure-words.ts'

export const nl: LureWords = {
  objects: {
    account:
      'uw account, je account, uw rekening, wachtwoord, mijn account, betaalpas, bankpas, uw pas, account is, digid, identificatie, scanner',
    payment:
      'betaling, openstaand*, incasso, betalingsachterstand, boete, betaalmethode, betaalverzoek, schuld, uw betaling, achterstallig*',
    invoice: 'factuur, uw factuur, bestelling, offerte, rekening openstaand',
    parcel:
      'pakket, uw pakket, je pakket, pakketje, bezorging, levering, verzending, bezorgd, verzendkosten, track trace, zending, douane, pakketvrijgave, trackingmelding, adresverificatie*, levering mislukt, bezorger, uw zending, bezorgpoging, bezorgadres, invoerkosten, douanekosten, pakket wacht',
    prize:
      'gewonnen, winnaar, prijs, cadeau, cadeaukaart, cadeaubon, waardebon, enquete, gefeliciteerd, verloting, geselecteerd, welkomstpakket, kans maken, kans op, maak kans, prijsvraag, beloning, jaarkaart, uitgekozen, gratis, winactie',
    'tax-refund': 'belasting, belastingdienst, teruggave, teruggaaf, toeslag, toeslagen, belastingteruggave, belastingschuld, compensatie',
    subscription: 'abonnement, verlenging, verlengen, verlopen, lidmaatschap, opzegging',
    'storage-quota':
      'opslag, mailbox vol, opslagruimte, postvak, opslaglimiet, cloudopslag, mailbox is vol, mailbox is bijna vol, bijna vol, opslag is vol, opslag is bijna vol',
    document:
      'document, bijlage, bestand, voicemail, nieuw bericht, ondertekenen, nieuw document, gedeeld document, gescand, nieuw bestand, voicebericht',
    'crypto-wallet': 'wallet, bitcoin, crypto*, airdrop, cryptovaluta',
    money:
      'lening, lenen, geld, erfenis, donatie, miljoen, investering, verdienen, subsidie, schadevergoeding, geld verdienen, bijverdienen, vacature',
    'security-alert':
      'beveiligingswaarschuwing, verdachte, ongebruikelijk*, virus, malware, inlogpoging, beveiliging, gehackt, niet geautoriseerd, veiligheid van',
    'adult-dating':
      'dating, vrouwen, meisje, meisjes, sex, seks, singles, oekraiense, flirten, date, schoonheid, schoonheden, contact met, geil*, liefde, eenzaam, charmante, stoute, afspraak, profiel, singles in, spannende, ontmoeten, ongebonden',
    'health-product':
      'afvallen, gewicht, kilo, dieet, pijn, gezondheid, keto, slank, huid, diabetes, erectie*, prostaat, gehoor*, slapen, nagelschimmel, vet, calorieen, supplement*, haar, bloeddruk, overgewicht, pond kwijt, kilo kwijt, gewichtsverlies, erectie, gehoor, zicht, tanden',
    gambling:
      'casino, gratis spins, jackpot, gokken, welkomstbonus, storten, spins, loterij, postcode loterij, welkom pakket, eerste storting, sportweddenschap*, gokkast*, online casino',
    other: ' zonnepanelen, energie, energiecontract, energieprijs, isolatie, zorgverzekering, verzekering, warmtepomp, traplift',
  },
  actions: {
    'log-in': 'inloggen, log in, meld u aan, aanmelden, inloggen op, log nu in',
    'verify-details':
      'bevestigen, bevestig, verifieren, verifieer, bijwerken, controleren, controleer, gegevens bijwerken, activeren, activeer, valideren, vernieuw uw, update uw, gegevens controleren, identificeren',
    pay: 'betalen, betaal, betaal nu, voldoen, direct betalen, verlengen, kopen, bestel, bestellen, te betalen, vernieuwen',
    claim:
      'claimen, claim, doe mee, deelnemen, verzilveren, meedoen, vraag aan, aanvragen, doe nu mee, maak kans, ophalen, pak je, gratis ontvangen, activeer bonus, speel nu, claim nu, ontvang uw, ontvang je',
    reply: 'reageer, antwoorden, neem contact, stuur een bericht, reageren, stuur mij, beantwoord',
    call: 'bel ons, bel, telefoonnummer, bellen',
    'open-file': 'bijlage, downloaden, bekijk document, in de bijlage, bijgevoegd, download',
    click:
      'klik hier, klik, lees meer, bekijk, ontdek, meer informatie, ga naar, vergelijk, bereken, bekijken, volg, volgen, hier, check, bekijk hier, stuur',
  },
  persuasions: {
    fear: 'blokkade, opgeschort, beperkt, risico, gevaar, virus, verliezen, boete, beslag, deurwaarder, afgesloten, fraude, verdachte, gehackt, incasso, dagvaarding, worden verwijderd, wordt geblokkeerd, is geblokkeerd, worden geblokkeerd, account geblokkeerd, rekening geblokkeerd, pas geblokkeerd',
    urgency:
      'dringend, levering mislukt, trackingmelding, onmiddellijk, binnen 24 uur, laatste herinnering, laatste kans, zo snel mogelijk, spoedig, laatste waarschuwing, nog maar, uiterlijk, vandaag nog, in afwachting, op tijd',
    reward:
      'gratis, gewonnen, win, winnen, prijs, korting, bonus, cadeau*, beloning*, gefeliciteerd, exclusie*, besparen, bespaar, waardebon, voordeel, geselecteerd, aanbieding, geld, kans, euro, welkomstpakket, spins',
    curiosity: 'ontdek, geheim, ongelooflijk, wist u, schokkend, nieuw bericht, truc, onthuld',
    authority: 'belastingdienst, overheid, politie, rechtbank, wettelijk*, ministerie, cjib, deurwaarder, wet',
    charm: 'vrouwen, meisje*, liefde, lieverd, schat, sexy, oekraiense, flirten, eenzaam, geil*, charmante, stoute, afspraak, spannende',
    pity: 'kanker, weduwe, ziek, wees',
    none: ' 24 uur geldig, geldig, verloopt over, negeren, niet aangevraagd, hoeft u niets, hoef je niets, negeer deze',
  },
  greetings:
    'geachte klant, beste klant, geachte heer mevrouw, geachte mevrouw heer, beste gebruiker, beste lezer, geachte gebruiker, geachte relatie, beste relatie, beste meneer mevrouw, geachte heer, beste deelnemer, beste lid, geachte rekeninghouder, geachte dames en heren, beste heer mevrouw, hallo, beste bezoeker, beste consument',
  footers:
    'afmelden, uitschrijven, uitschrijf*, u ontvangt deze, je ontvangt deze, niet meer ontvangen, geen e mails, online versie, in je browser, webversie, afmelding',
}
