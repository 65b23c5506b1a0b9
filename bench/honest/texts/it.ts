/** Italian service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Ciao {first},
A presto,\\nIl team di {org}
Ricevi questa e-mail perché {mail} è registrato su {org}.
Se il pulsante non funziona, copia questo link nel browser:
Annulla iscrizione
Privacy
Assistenza
Visualizza nel browser
Totale
Articolo
Scarica la nostra app
`

export const it = textsOf(
  'it',
  CHROME,
  `
receipt
Il tuo ordine {order} su {org}
Grazie per il tuo ordine. Abbiamo ricevuto il pagamento di {amount}.
#
Pagato con PayPal il {date}.
> Vedi ordine

receipt
Ricevuta di pagamento
Abbiamo ricevuto {amount} per {product}. Numero d’ordine: {order}. Non devi fare altro.

invoice
Fattura {order} di {org}
La fattura di {amount} è disponibile e scade il {later}.
> Vedi fattura
Se hai già pagato, ignora questo messaggio.

invoice
La tua bolletta è pronta
L’importo di {amount} sarà addebitato sul tuo conto il {later}.
> Vedi bolletta

code
{code} è il tuo codice {org}
Inserisci questo codice per accedere:
! {code}
È valido 10 minuti. Non comunicarlo a nessuno: il nostro personale non te lo chiederà mai.

code
Codice di verifica
Usa questo codice per confermare la tua identità:
! {code}
Se non lo hai richiesto, ignora questa e-mail.

reset
Reimposta la password
Abbiamo ricevuto una richiesta di nuova password per il tuo account {org}. Il link scade tra un’ora.
> Reimposta password
Se non sei stato tu, la password resta invariata.

reset
Password dimenticata?
Scegli una nuova password per {mail} con il pulsante qui sotto.
> Scegli password

verify
Conferma il tuo indirizzo e-mail
Grazie per esserti registrato. Conferma che {mail} è il tuo indirizzo.
> Conferma indirizzo

verify
Attiva il tuo account
Manca un solo passo: attiva l’account entro 3 giorni, altrimenti verrà eliminato automaticamente.
> Attiva account

signin
Nuovo accesso al tuo account
È stato effettuato un accesso da un nuovo dispositivo.
- Dispositivo: {device}
- Luogo: {city} (IP {ip})
- Ora: {date}, {time}
Se sei stato tu, non devi fare nulla. In caso contrario cambia subito la password.
> Controlla attività

signin
Tentativo di accesso insolito bloccato
Abbiamo bloccato un accesso da {city} ({device}). Eri tu?
> Controlla

security
La tua password è stata modificata
La password di {mail} è stata modificata il {date} alle {time}. Se non sei stato tu, contattaci subito.
> Proteggi account

security
Verifica in due passaggi attivata
D’ora in poi ti chiederemo un codice dell’app di autenticazione, ad esempio quella di Google o Microsoft.

parcel
Il tuo pacco è in viaggio
L’ordine {order} è stato affidato a {carrier}. Consegna prevista: {later}.
> Segui il pacco

parcel
Pacco consegnato
{carrier} ha consegnato il pacco il {date} alle {time} a un vicino.
> Segnala un problema

renewal
Il tuo abbonamento si rinnova tra poco
Il piano si rinnoverà il {later} a {amount}. Puoi disdire prima di quella data.
> Gestisci abbonamento

renewal
Abbonamento rinnovato
Grazie per la fiducia. Abbiamo addebitato {amount} tramite PayPal.

payfailed
Pagamento non riuscito
La banca ha rifiutato l’addebito di {amount} sulla carta che termina con {last4}. Aggiorna la carta entro 3 giorni, altrimenti l’account sarà sospeso.
> Aggiorna pagamento

payfailed
Promemoria: fattura {order} da saldare
Non ci risulta ancora il pagamento di {amount}. Salda entro il {later} per evitare more.
> Paga ora

storage
Lo spazio è quasi esaurito
Hai usato il 95% dello spazio su {org}. Quando sarà pieno non potrai ricevere e-mail.
> Aumenta spazio

storage
Spazio esaurito
I tuoi file non si sincronizzano dal {date}. Libera spazio per continuare.
> Gestisci spazio

newsletter
{n} novità da {org}
È arrivata la nuova collezione. Fino al {later} hai il 15% di sconto con la carta fedeltà.
> Scopri

newsletter
La settimana a {city}
Questa settimana: il ritorno del tram, una chiacchierata con {friend} e {n} idee per il weekend.
> Continua a leggere

invite
{friend} ti ha invitato su {org}
{friend} vuole lavorare con te su “{product}”. L’invito vale 7 giorni.
> Accetta invito
Puoi accedere anche con Google o Apple.

invite
{friend} ha condiviso un documento con te
“Riesci a guardarlo entro giovedì?”
> Apri documento

comment
{friend} ti ha menzionato
{friend} ha scritto: “@{first} controlli la seconda tabella?”
> Rispondi

comment
{n} nuove risposte al tuo post
{friend} e altri hanno risposto a “{product}”.
> Vedi discussione

survey
Come ci siamo comportati?
Il {before} hai contattato la nostra assistenza. Hai due minuti per un questionario?
> Compila il questionario

survey
Che cosa pensi di {product}?
Scrivi una recensione e partecipa all’estrazione di un buono da {amount}.
> Scrivi recensione

event
Promemoria: il tuo appuntamento del {later}
Ti aspettiamo il {later} alle {time} a {city}. Porta il biglietto {order}.
> Mostra biglietto

event
Iscrizione confermata
Il webinar con {friend} inizia il {later} alle {time}, nel browser o su Zoom.
> Aggiungi al calendario

deletion
Il tuo account sarà eliminato
Non accedi da 12 mesi. Accedi entro il {later}, altrimenti l’account sarà eliminato definitivamente.
> Mantieni account

deletion
Richiesta di cancellazione ricevuta
Come richiesto, elimineremo l’account {mail} il {later}.

policy
Aggiorniamo i nostri termini
I nuovi termini di servizio e l’informativa sulla privacy valgono dal {later}.
> Leggi le modifiche

policy
Informazione importante sul tuo contratto
Dal {later} i pagamenti sono gestiti da Nexi. Non devi fare nulla.

welcome
Benvenuto in {org}
Il tuo account {mail} è pronto.
- Completa il profilo
- Collega il calendario di Google o Outlook
> Inizia

welcome
Grazie per la registrazione
La prova di 30 giorni inizia oggi, senza carta di credito.
> Apri {org}
`,
)
