/** Dutch as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const nl: Spelling = {
  words: `aanbieding aankoop abonnement account activeren activiteit afzender antwoord automatisch bedrag beloning bericht berichten beschikbaar
bestelling betaalmethode betalen betaling beveiliging bevestigen bevestiging bijlage binnen cadeaubon controleren deelname deelnemen
definitief dringend eenmalig eenmalige factuur geblokkeerd gebruiker gebruikers gefeliciteerd gegevens geldig geselecteerd geweigerd
gratis herinnering identiteit informatie instellingen klanten klantenservice kosteloos levering mededeling melding mislukt mogelijk nieuwe
onbeperkt ondersteuning onmiddellijk ontvangen ontvanger ontvangst opgeschort pakket persoonlijk persoonlijke postvak product producten
rekening rekeningnummer samenvatting spoedig tijdelijk toegang toestemming uitbetaling uitgeschakeld uitnodiging verificatie verifiëren
verlengen verlenging verlopen vernieuwen verplicht verwerkt verzending verzendkosten verzoek volledig voltooien voorwaarden vriendelijke
waarschuwing wachtwoord winnaar zending`,
  alsoWords: `ontvangt kanten leering producen verengen verenging verlegen verlenen verlening verlicht verwekt`,
  mistakes: `adress=adres accoord=akkoord onmiddelijk=onmiddellijk interresant=interessant geïnteresseert=geïnteresseerd`,
}
