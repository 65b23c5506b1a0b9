/** German as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const de: Spelling = {
  words: `Abbuchung Abholung Absender aktivieren Aktivierung Aktivität Aktivitäten aktualisieren aktualisiert Aktualisierung Angebot angemeldet
Anmeldung Anspruch antworten Anweisungen Aufforderung aufgrund Auftrag ausgewählt Auszahlung automatisch Bankverbindung beantragen
beantworten bearbeitet Bearbeitung Begünstigter bekommen Belohnung Benachrichtigung benötigen benötigt Berechtigung bereits Bestellung
Bestätigen bestätigt Bestätigung bezahlen Bezahlung Briefkasten Dateien Dienst Dienstleistung dringend einfach Einkauf einmalig einmalige
Einschränkung einzulösen Empfänger endgültig Entschädigung entsperren erfolgreich erforderlich erhalten erhältlich Erinnerung Ersparnis
eröffnen exklusiv exklusive exklusives fehlgeschlagen Fragen Freischaltung freundlichen Frist für Gebühr Gebühren gehören gehört Geschenk
Geschenkgutscheine Geschenkkarte geschlossen Geschäft geschützt gesperrt Gewinner Gewinnmitteilung Gewinnspiel gewährleisten Glückwunsch
Glückwünsche Grüße Grüßen Guthaben Guthabenkarte Gutschein Gutscheinkarte gültig gültige herzlich herzlichen Identität innerhalb jederzeit
Kauf Kontoinhaber Kontostand kostenlos kostenlose kostenloses Kreditkarte Kunde Kunden Kundenbetreuung Kundenbindung Kundendienst
Kundennummer Kundenservice können Kündigung künftig letzte Lieferung limitiert Mahnung Maßnahmen Mitarbeiter Mitglied Mitgliedschaft
Mitteilung möchten möglich Möglichkeit Nachricht Nachrichten natürlich Nutzer nächste nächsten Paket Passwort persönlich persönliche
persönlichen Postfach Preis Produkt Produkte Produkttester Prämie prüfen Rechnung Registrierung Rückerstattung Rückzahlung schließen
Schlüssel schützen Sehr Sendung Sendungsnummer Sicherheit Sicherheitsgründen Speicherplatz Sperrung Steuern Stornierung Tage Teilnahme
teilnehmen teilzunehmen Treue täglich Umfrage unbegrenzt ungewöhnlich ungewöhnliche ungültig Unternehmen unterstützen Unterstützung
unverzüglich Verbindung verdächtig verdächtige verfügbar Verfügung vergessen Verlosung verlängern Verlängerung vermeiden verpassen Versand
Versandkosten verschickt versichert verwenden Verwendung vollständig vorübergehend Warnung weitere wichtig wichtige widerrufen Wochen
wählen während zahlen Zahlung Zahlungsdaten Zahlungsmethode Zugang Zugriff zukünftig zurück zurückerstattet Zusammenfassung Zustellung
Zustellversuch zuständig zusätzlich öffnen überprüfen Überprüfung Überweisung`,
  alsoWords: `aktiveren beatworten betätigen betätigt betätigung datein dienstleitung geschossen gewinnsiel gütige mochten nächte nächten schießen schleißen
schüssel verbbindung verenden vermieden wahlen wahrend`,
  mistakes: `seperat=separat vorraus=voraus vorraussetzung=Voraussetzung standart=Standard wiederspruch=Widerspruch wiederrufen=widerrufen
nähmlich=nämlich entgültig=endgültig packet=Paket unterstutzen=unterstützen`,
}
