/** The name that a sender gives itself, freed of decoration, slogans, order numbers and words for a department: "🎁 Acme Team - Winner!" is Acme. */
import type { Mailbox } from '../model/index.ts'
import { wordsOf } from './fold.ts'

export const NAME_CHARS_MAX = 80
const PIECES_MAX = 6
const WORDS_MAX = 12
/** A longer row of words is a sentence. */
const NAME_WORDS_MAX = 5

/** Words of slogans: "Herzlichen Glückwunsch!", "Today's winner". */
export const SLOGANS: ReadonlySet<string> = new Set(
  (
    'herzlichen gluckwunsch gratulation winner winners today todays congratulations congrats ausgewahlt auserwahlt chance belohnung paid customer dear selected confirmation needed ' +
    'exclusive exklusiv exklusives angebot offer gratis ohne bedingungen sofort offnen selektiert welkomstpakket wichtig sehr nur heute das ist sind sie dies und streaming technischer ' +
    'ihr ihre kundenservice thank thanks final notice warning urgent new order bestatigung felicitations vous avez gagne parabens premio aviso pakketvrijgave opgelet ' +
    'willkommensbonus willkommenspaket freispiele bonus gewinner gutschein gutscheine geschenk uberraschung weihnachten black friday deals giveaway winner prize expiration reminder ' +
    'woche shipment approuve approved server judicial avis colis interesse consumer consumers quota limit covid unlocked verification pending urgente importante notificacao comunicado saldo protocolo welkomstbonus gefeliciteerd cadeau enquete overdue payment bill order purchase purchases invoice ' +
    'intimacao notificacao judicial processo reaviso pendente liberacao protocolo citacao regularizacao afwachting levering reise annual tax report vault scanner scan quarantine message messages'
  ).split(' '),
)

/** A department of somebody, not a part of their name. "Bank", "company" and "group" are. */
const DEPARTMENTS: ReadonlySet<string> = new Set(
  (
    'team support service services help helpdesk desk customer care center centre account accounts security alert alerts notification notifications notice info information online no reply noreply ' +
    'the your by from billing payments department office admin administrator news newsletter update updates mail email official rewards reward thank you voucher deals promo international us uk eu message ' +
    'client clients member members delivery tracking parcel package shipping status orders verification partners affiliate associate program programs community airdrop token ' +
    'kundenservice kundendienst kunden kundenbetreuung sicherheit mitteilung nachricht von dein paket zustellung gewinnspiel belohnungen guthaben versand ' +
    'equipe atendimento cliente clientes alerta central relacionamento seguranca notifica informa suporte pontos cartoes pedido entrega conta ' +
    'servico votre le la les de du des message livraison suivi offres cadeaux commentaires klantenservice uw van bericht servicio atencion servizio assistenza il tuo ' +
    // Titles of people.
    'mr mrs ms miss dr sir madam prof eng hon barr barrister herr frau sr sra dona monsieur madame'
  ).split(' '),
)

/** What stands before a name and is none: "On behalf of Acme". */
const BEFORE = /^(?:on behalf of|welcome to|message from|nachricht von|message de|em nome de)\s+|^message d['’]/i
const SMALL_WORD = /^[a-z]{1,5}$/
const SEPARATOR = /\s[-–—]\s|\s(?:at|from|von|bei|chez)\s|[|:/([\])•,;]/
/** Letters, digits and the signs inside names; all else is decoration. */
const DECORATION = /[^\p{L}\p{M}\p{N}\s&'’.+-]+/gu

/** null when the sender gives no name, or only slogans, departments and numbers. */
export function writtenName({ displayName, domain }: Mailbox): string | null {
  const text = displayName.slice(0, NAME_CHARS_MAX).trim()
  if (text === '' || text.includes('@')) return null
  // Between words of a name it stands for a blank, beside blanks for a dash.
  const plain = text.replaceAll('_', text.includes(' ') ? ' - ' : ' ')
  const pieces = plain.split(SEPARATOR, PIECES_MAX)
  const names = pieces.flatMap((piece) => nameIn(piece) ?? [])
  // "Health and more | Acme <news@acme.example>": the piece that the domain bears out.
  const home = domain.replaceAll(/[^a-z0-9]/g, '')
  // "Acme Deals, jehd": what follows a comma in small letters is a mark of the sender's, no name.
  return (
    names.find((name) => home.includes(joined(name))) ??
    names.find((name) => !SMALL_WORD.test(name)) ??
    (pieces.length === 1 ? names[0] : undefined) ??
    null
  )
}

const joined = (name: string): string =>
  wordsOf(name, WORDS_MAX)
    .map(({ text }) => text)
    .join('')

/** "Mail_Inc", "Support PRO": what is left is nobody's name. */
const FORMS_ALONE = /^(?:inc|llc|ltd|gmbh|corp|pro|plus|mail|email|e-mail|web|server|system|der|die|das|le|la|el|the|in|an)$/i

/** Without slogans, departments and numbers around it; null if nothing is left. */
export function nameIn(piece: string): string | null {
  const plain = piece.replace(DECORATION, ' ').replace(/\s+/g, ' ').trim().replace(BEFORE, '')
  const words = wordsOf(plain, WORDS_MAX)
  const isEmpty = (at: number) => isNoName(words[at]?.text ?? '')
  let [from, to] = [0, words.length]
  while (from < to && isEmpty(from)) from += 1
  while (to > from && isEmpty(to - 1)) to -= 1
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last || to - from > NAME_WORDS_MAX) return null
  const name = plain.slice(first.start, last.end).replace(/\.com$/i, '')
  return /\p{L}{2}/u.test(name) && !FORMS_ALONE.test(name) ? name : null
}

/** A department, a slogan or a number. */
export const isNoName = (word: string): boolean => DEPARTMENTS.has(word) || SLOGANS.has(word) || /\d{2}/.test(word)
