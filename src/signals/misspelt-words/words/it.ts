/** Italian as it stands in mail about accounts, parcels, money and prizes. */
import type { Spelling } from '../spelling.ts'

export const it: Spelling = {
  words: `abbonamento accedere accesso account acquisto aggiornamento aggiornare allegato approvazione assistenza attenzione attivazione attività
autorizzazione avviso bancario beneficiario bloccato buono cancellazione carta certificato clicca cliente clienti codice completare
comunicazione condizioni conferma confermare congratulazioni consegna contattare continuare conto credito dati destinatario dettagli
disattivato disponibile dispositivo documenti documento domanda effettuare elettronica email entro errore esclusivo fattura fatture
garanzia gratuito identità immediatamente importante importo indirizzo informazioni intestatario investimento limitato mancato messaggi
messaggio modalità multa notifica numero offerta opportunità ordine pacco pagamenti pagamento partecipare password perché personale
personali possibile premi premio problema procedere procedura prodotti prodotto promozione protezione pubblico qualità regalo
registrazione ricevere ricevuta ricevuto richiesta richiesto rimborso rinnovare rinnovo rispondere risposta selezionato servizi servizio
sicurezza sistema sondaggio sospensione sospeso spedizione tentativo transazione transazioni ufficiale ulteriori urgente utente utenti
validità verifica verificare versamento vincita vincitore`,
  alsoWords: `acceso alleato confera garanza importate manato rimorso riposta risposa sedizione sevizi sevizio`,
  mistakes: `accellerare=accelerare propio=proprio indrizzo=indirizzo`,
}
