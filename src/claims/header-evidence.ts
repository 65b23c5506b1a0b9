/** Where the header speaks as an organisation: display name, author domain, subject. */
import { listed, ownerOf } from '../knowledge/index.ts'
import { HEADER, type Mailbox, type Message } from '../model/index.ts'
import { type Evidence, ROLE_WORDS, WEIGHTS } from './evidence.ts'
import { type Word, wordsOf } from './fold.ts'
import { disguisedName, type KnownName, namesIn } from './names.ts'

const AUTHORS_MAX = 3
const DISPLAY_CHARS_MAX = 200
const DISPLAY_WORDS_MAX = 40
const SUBJECT_CHARS_MAX = 400
const SUBJECT_WORDS_MAX = 80

/** `<news@acme.example>` in the place of a name is an address, and a reader does not take it for a name. */
const IS_ADDRESS = /^[<("']{1,3}[^\s@]{1,64}@[^\s@]{1,200}$/

export function inDisplayName({ displayName, at }: Mailbox): Evidence[] {
  const text = withoutMailbox(displayName.slice(0, DISPLAY_CHARS_MAX))
  if (text === '' || IS_ADDRESS.test(text)) return []
  const written = readDisplayName(text)
  // "TetherTeam": the capital begins a new word.
  const found = written.hits.length > 0 ? written : readDisplayName(text.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2'))
  if (found.hits.length > 0) {
    return found.hits.map(({ value: known, from, to }) => {
      const isWhole = found.rest.length === 0 || isPersonOf(found.words, from, to)
      return { known, kind: 'display-name', weight: weighDisplayed(known, isWhole), text, at }
    })
  }
  const disguised = disguisedName(written.words)
  if (!disguised) return []
  const around = written.words.filter((word, index) => (index < disguised.from || index >= disguised.to) && !isFiller(word.text))
  if (disguised.known.isAmbiguous && around.length > 0) return []
  const weight = disguised.known.isAmbiguous ? WEIGHTS.displayAmbiguous : WEIGHTS.displayDisguised
  return [{ known: disguised.known, kind: 'display-name', weight, text, at }]
}

function readDisplayName(text: string) {
  const words = wordsOf(text, DISPLAY_WORDS_MAX)
  // Here alone letters count without their case: "ups", "MICROSOFT".
  const hits = namesIn(capitalised(text), words)
  const own = new Set(hits.flatMap(({ from, to }) => words.slice(from, to)))
  return { words, hits, rest: words.filter((word) => !own.has(word) && !isFiller(word.text)) }
}

const weighDisplayed = ({ isAmbiguous }: KnownName, isWhole: boolean): number => {
  if (isAmbiguous) return isWhole ? WEIGHTS.displayAmbiguous : WEIGHTS.displayAmbiguousPart
  return isWhole ? WEIGHTS.displayWhole : WEIGHTS.displayPart
}

/** "Katie from Ledger": one name, a little word, the organisation at the end. */
const FROM: ReadonlySet<string> = new Set(['from', 'von', 'de', 'van', 'at'])
const isPersonOf = (words: readonly Word[], from: number, to: number): boolean =>
  from === 2 && to === words.length && FROM.has(words[1]?.text ?? '')

/** An address put in the place of the name speaks for its holder, not for the provider of the mailbox. */
function withoutMailbox(text: string): string {
  const at = text.indexOf('@')
  if (at === -1) return text
  const domain = /^[a-z0-9.-]{1,100}/.exec(text.slice(at + 1).toLowerCase())?.[0] ?? ''
  return listed('free-mailers', domain) ? text.slice(0, at) + text.slice(at + 1 + domain.length) : text
}

const isFiller = (word: string): boolean => ROLE_WORDS.has(word) || /^\d+$/.test(word) || word.length === 1

/** Upper case keeps its length for all that names are written in; where it does not, the text stays as it is. */
function capitalised(text: string): string {
  const upper = text.toUpperCase()
  return upper.length === text.length ? upper : text
}

export function inAuthors({ identity }: Message, isReconstructed: boolean): Evidence[] {
  // Mail programs show the first name; what a split sender field says behind it nobody reads.
  const shown = identity.from.find(({ displayName }) => displayName !== '')
  return identity.from.slice(0, AUTHORS_MAX).flatMap((author) => {
    const named = author === shown ? inDisplayName(author) : []
    return isReconstructed ? named : [...named, ...inDomain(author)]
  })
}

function inDomain({ domain, address, at }: Mailbox): Evidence[] {
  // A free mailbox speaks for its holder, not for the provider.
  if (domain === '' || listed('free-mailers', domain)) return []
  const found = ownerOf(domain)
  if (!found) return []
  const known = { organisation: found.owner, name: found.owner.name, isAmbiguous: false }
  return [{ known, kind: 'author-domain', weight: WEIGHTS.authorDomain, text: address, at }]
}

/** Words that tie a name to the reader: before it, or behind it. */
const BEFORE: ReadonlySet<string> = new Set(
  'your ihr ihre ihrem ihren ihres dein deine deinem deinen votre vos seu sua seus suas su tu tus suo tuo tua uw je jouw'.split(' '),
)
const BEHIND: ReadonlySet<string> = new Set(
  (
    'account konto compte conta cuenta rekening membership mitgliedschaft abonnement abo subscription assinatura suscripcion wallet password passwort paket parcel ' +
    'package colis pacote paquete pakket delivery lieferung livraison entrega order bestellung commande pedido id card karte carte cartao invoice rechnung support team ' +
    'security alert storage speicher login einkaufsgutschein geschenkkarte cadeaukaart cadeaubon waardebon loyalty rewards reward bonus survey umfrage gift voucher gutschein verification verify kunde kunden customer'
  ).split(' '),
)

export const isTied = (words: readonly Word[], from: number, to: number): boolean =>
  BEFORE.has(words[from - 1]?.text ?? '') || BEHIND.has(words[to]?.text ?? '')

export function inSubject({ subject }: Message): Evidence[] {
  const text = subject.text.slice(0, SUBJECT_CHARS_MAX)
  const words = wordsOf(text, SUBJECT_WORDS_MAX)
  const at = subject.at ?? { part: HEADER, start: 0, end: 0 }
  return namesIn(text, words).map(({ value: known, start, end, from, to }) => {
    const weight = known.isAmbiguous ? WEIGHTS.subjectAmbiguous : isTied(words, from, to) ? WEIGHTS.subjectOwn : WEIGHTS.subject
    return { known, kind: 'subject', weight, text: text.slice(start, end), at }
  })
}
