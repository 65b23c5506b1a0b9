/** Words that mails of any kind use and that hold an l, an i, an o, an e, an a or an s which a look-alike can take the place of. General knowledge of the languages. */

const ENGLISH = `able about above access account action active address after again agreement airdrop alert all also always amount android apple apply approve approved asset assets
authorize available avoid balance bank because been before below benefit best billing bitcoin block blocked blockchain bonus browser business button call cancel card cash casino cialis claim
click client coin coins collect company complete completed confirm confirmed connect contact could coupon credit crypto customer daily deal dear deliver delivered delivery
deposit detail details device digital discount dollar dollars download drug email enable ensure entire everything expire expired facility failed file files final find follow following free friend
from full fully give given hello help here hold holder important impotence including information invoice issue keep kindly last later learn ledger left less letter life like limit limited link list little live
local lock locked log login logged long look loss lost mail mailbox maintain medical medication member message method million mobile money multiple never notice notification offer official
one online only open order original other package paid password payment people personal pharmacy phone phrase pills please policy portfolio possible price private prize problem process
profile protect public quality really receive received recipient recover recovery refund register release released reply required reset resolve reward rewards safety sale sales save scan secret
secure security select selected seller service session sex shall should sign simple simply small some soon special statement still storage store subscription successful successfully support suspend
suspended team their this those thousand ticket time today total transaction transfer trial unable unauthorized unlock until unusual update upload urgent user valid validate
validation value verification verify viagra video visit wallet wallets want warning website welcome well while will win winner with without world would your yourself`

/** Portuguese, Spanish, Italian, French, German and Dutch ones. */
const OTHERS = `acesso agora ainda aluguel aplicativo atualizar atualizado bloqueado bloqueada boleto celular cliente clientes clique conta confirmar dinheiro disponivel doutor eletronico encomenda fatura
liberado limite login mensagem oficial pagamento pedido pendente premio regularizar resgate resgatar saldo seguro senha suspensa valor validar veiculo visualizar
actualizar aviso bloqueo cuenta correo dinero enlace envio factura oferta paquete pago recibir regalo
aggiornare bloccato cliente conto pacco pagamento ricevere saldo sospeso verifica
bloque colis cliquez compte facture livraison recevoir solde valider
aktion aktualisieren aktualisierung angebot bestellung gutschein klicken konto kostenlos lieferung paket rechnung sicherheit zahlung
bestelling betaling bevestigen klik levering pakket rekening veilig`

const wordsIn = (list: string): string[] => list.split(/\s+/)

export const COMMON_WORDS: ReadonlySet<string> = new Set([...wordsIn(ENGLISH), ...wordsIn(OTHERS)])
/** English has no accents; these are no words of another language even with one ("crédit", "vídeo" and "détail" are). */
export const ACCENTLESS_WORDS: ReadonlySet<string> = new Set(
  'about account after because been before could from have password please should their there these this those wallet wallets was were which will with would your'.split(
    ' ',
  ),
)
