/** Phrases of lures in Italian. */
import type { LureWords } from './lure-words.ts'

export const it: LureWords = {
  objects: {
    account:
      'il tuo account, suo account, il suo conto, conto, password, conto bloccato, il tuo conto, tuo profilo, carta bloccata, accesso al conto, casella, utenza, account sospeso',
    payment: 'pagamento, metodo di pagamento, addebito, multa, pagamento rifiutato, insoluto, bonifico, sanzione, pedaggio',
    invoice: 'fattura, ordine, preventivo, la tua fattura, bolletta, fattura elettronica, ricevuta',
    parcel:
      'pacco, spedizione, consegna, il tuo pacco, corriere, dogana, tracciamento, spese di spedizione, suo pacco, giacenza, il suo pacco, tentativo di consegna, spese doganali, indirizzo di consegna, la tua spedizione',
    prize:
      'vinto, vincitore, premio, regalo, buono, sondaggio, congratulazioni, complimenti, carta regalo, concorso, selezionato, buono regalo, estrazione, omaggio',
    'tax-refund': 'rimborso, tasse, agenzia delle entrate, imposta, rimborso fiscale, fisco, inps, cartella esattoriale, bonus',
    subscription: 'abbonamento, rinnovo, scaduto, scadenza, rinnovare, in scadenza, dominio, rinnova, sottoscrizione',
    'storage-quota':
      'archiviazione, spazio esaurito, casella piena, quota, spazio di archiviazione, casella di posta, posta in arrivo, casella quasi piena, quasi piena, casella e piena, spazio quasi esaurito',
    document:
      'documento, allegato, file, messaggio vocale, nuovo messaggio, firma, citazione, nuovo documento, documento condiviso, firma il documento',
    'crypto-wallet': 'portafoglio, bitcoin, cripto*, wallet, airdrop, criptovalut*, la tua occasione e arrivata',
    money:
      'prestito, eredita, denaro, fondi, milioni, investimento, donazione, soldi, guadagn*, finanziamento, assicurazione, guadagnare, offerta di lavoro',
    'security-alert':
      'avviso di sicurezza, attivita sospetta, accesso sospetto, virus, accesso non autorizzato, accesso anomalo, minaccia, sicurezza del, dispositivo, tentativo di accesso',
    'adult-dating': 'incontri, donne, single, sesso, ragazze, amore',
    'health-product':
      'dimagrire, perdere peso, salute, dieta, dolore, diabete, keto, peso, pelle, medico, apparecchio acustico, farmacia, erezione, udito, vista, denti, pressione',
    gambling: 'casino, giri gratis, scommesse, jackpot, bonus di benvenuto, lotteria, slot, primo deposito',
  },
  actions: {
    'log-in': 'accedi, accedere, effettua il login, accedi al, entra, login, accesso',
    'verify-details':
      'verifica, verificare, conferma, confermare, aggiorna, aggiornare, convalida, convalidare, attiva, attivare, riattiva, completare, sblocca, aggiornamento, verifichi, inserisci, confermi, aggiorni',
    pay: 'paga, pagare, rinnova, rinnova ora, effettuare il pagamento, saldare, acquista, spese di spedizione, paga ora, versare',
    claim: 'ritira, richiedi, partecipa, riscatta, riscuoti, partecipare, reclama',
    reply: 'rispondi, rispondere, contattami, mi contatti, contattare, risponda, scrivimi',
    call: 'chiama, telefona, chiamare, numero verde, chiamaci',
    'open-file': 'scarica, allegato, in allegato, apri il documento, scaricare, visualizza documento, visualizza fattura, allegata',
    click:
      'clicca qui, clicca, cliccare, scopri, leggi, visita, maggiori informazioni, vai, qui, scopri di piu, vedi, cliccando, traccia, segui',
  },
  persuasions: {
    fear: 'bloccato, bloccata, blocco, sospeso, sospesa, sospensione, rischio, virus, sospetta, sospetto, perdere, multa, limitato, disattivato, frode, minaccia, pericolo, anomalo, non autorizzato, pignoramento, sanzioni, sara cancellato, verra cancellato, saranno cancellati',
    urgency:
      'urgente, immediatamente, ultimo avviso, ultima occasione, in scadenza, subito, in attesa, ultimo promemoria, sollecito, tempestiv*, il prima possibile, entro 24 ore, entro 48 ore',
    reward:
      'gratis, gratuit*, premio, vinto, regalo, bonus, sconto, congratulazioni, complimenti, esclusiv*, offerta, rimborso, risparmia, vincitore, buono, omaggio, guadagn*, milioni, selezionato',
    curiosity: 'scopri, segreto, incredibile, nuovo messaggio, sorprendente, trucco, rivelato',
    authority:
      'governo, polizia, tribunale, ministero, agenzia delle entrate, inps, guardia di finanza, legge, europol, normativa, psd2, obbligatorio',
    charm: 'amore, caro, donne, single, bella, ragazze, incontri',
    pity: 'cancro, vedova, malata, orfani, beneficenza',
    none: ' valido per 24 ore, valido per, scade tra, scade fra, ignora questa, ignorare questa, non hai richiesto, non ha richiesto, nessuna azione',
  },
  greetings:
    'gentile cliente, caro cliente, gentile utente, egregio cliente, gentili clienti, spettabile cliente, gentile signore, gentile signora, spett le cliente, gentile utente della posta, caro utente, ciao, buongiorno, gentile contribuente, gentile titolare, salve, caro amico, egregio signore',
  footers:
    'cancellati, disiscriviti, disiscrizione, cancellare l iscrizione, ricevi questa, non ricevere piu, annulla iscrizione, non desideri, visualizza nel browser',
}
