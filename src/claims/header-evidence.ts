/** Where the header speaks as an organisation: display name, author domain, subject. */
import { listed, ownerOf } from '../knowledge/index.ts'
import { HEADER, type Mailbox, type Message, type MessageAt } from '../model/index.ts'
import { registrableDomain } from '../names/index.ts'
import { disguisedName, withLettersPutRight } from './disguise.ts'
import { type Evidence, ROLE_WORDS, WEIGHTS } from './evidence.ts'
import { type Word, wordsOf } from './fold.ts'
import { type KnownName, nameInCapitals, namesIn } from './names.ts'

const AUTHORS_MAX = 3
const DISPLAY_CHARS_MAX = 200
const DISPLAY_WORDS_MAX = 40
const SUBJECT_CHARS_MAX = 400
const SUBJECT_WORDS_MAX = 80

/** `<news@acme.example>` in the place of a name is an address, and a reader does not take it for a name. */
const IS_ADDRESS = /^[<("']{1,3}[^\s@]{1,64}@[^\s@]{1,200}$/

/** "[BB] - Notice", "HP": two letters are a name where they stand by themselves. */
const SHORT_PIECE = /^[\s[({]{0,3}([A-Z]{2})(?:[\])}:|/]|\s[-–|]|$)|^\s?[[({]\s?([A-Za-z]{2})(?:\s?[\])}/]|\s[-–])|\/([A-Z]{2})[\])}]/

export function inDisplayName({ displayName, at }: Mailbox): Evidence[] {
  const text = withoutMailbox(displayName.slice(0, DISPLAY_CHARS_MAX))
  if (text === '' || IS_ADDRESS.test(text)) return []
  const short = SHORT_PIECE.exec(text)
    ?.slice(1)
    .find((piece) => piece !== undefined)
  const known = short === undefined ? null : nameInCapitals(short.toUpperCase())
  const alone: Evidence[] = known ? [{ known, kind: 'display-name', weight: WEIGHTS.displayAmbiguous, text, at }] : []
  const plain = readDisplayName(text)
  if (isSure(plain) || known) return [...alone, ...withBorrowedLetters(plainNames(plain, text, at), plain.hits)]
  // "TetherTeam", "FTXTeam": the capital begins a new word.
  const parted = readDisplayName(text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' '))
  if (isSure(parted)) return plainNames(parted, text, at)
  const right = withLettersPutRight(text)
  const mended = right === null ? plain : readDisplayName(right)
  if (right !== null && mended.hits.length > plain.hits.length) {
    return plainNames(mended, text, at).map((one, index) => {
      const { start, end } = mended.hits[index] ?? { start: 0, end: 0 }
      const as = text.slice(start, end)
      return as === right.slice(start, end) ? one : { ...one, disguised: { as, right: one.known.name, how: 'lookalike-letters' } }
    })
  }
  const found = plain.hits.length > 0 ? plain : parted
  return found.hits.length > 0 ? plainNames(found, text, at) : disguisedNames(plain.words, text, at)
}

/** Everyday words ("gov", "One") do not end the search. */
const isSure = ({ hits }: ReturnType<typeof readDisplayName>): boolean => hits.some(({ value }) => !value.isAmbiguous)

const plainNames = ({ words, hits, rest }: ReturnType<typeof readDisplayName>, text: string, at: MessageAt): Evidence[] =>
  hits.map(({ value: known, from, to }) => {
    const isWhole = rest.length === 0 || isPersonOf(words, from, to)
    return { known, kind: 'display-name', weight: weighDisplayed(known, isWhole), text, at }
  })

const FOREIGN = /[\u0370-\u052f]/
/** `РауРаl`: Greek and Cyrillic letters in a name that its owner writes in Latin ones. */
const withBorrowedLetters = (names: readonly Evidence[], hits: readonly { readonly start: number; readonly end: number }[]): Evidence[] =>
  names.map((one, index) => {
    const as = one.text.slice(hits[index]?.start, hits[index]?.end)
    return FOREIGN.test(as) && !FOREIGN.test(one.known.name)
      ? { ...one, disguised: { as, right: one.known.name, how: 'lookalike-letters' } }
      : one
  })

function disguisedNames(words: readonly Word[], text: string, at: MessageAt): Evidence[] {
  const found = disguisedName(words, text)
  if (!found) return []
  const { known, from, to, how } = found
  const around = words.filter((word, index) => (index < from || index >= to) && !isFiller(word.text))
  if (known.isAmbiguous && around.length > 0) return []
  const weight = known.isAmbiguous ? WEIGHTS.displayAmbiguous : how === 'misspelt' ? WEIGHTS.displayMisspelt : WEIGHTS.displayDisguised
  const as = text.slice(words[from]?.start, words[to - 1]?.end)
  return [{ known, kind: 'display-name', weight, text, at, ...(how ? { disguised: { as, right: known.name, how } } : {}) }]
}

/** "Toutes nos félicitations" is not NOS. */
const SHORT_LETTERS_MAX = 3
const isSmall = (written: string): boolean => written === written.toLowerCase() && written !== written.toUpperCase()

function readDisplayName(text: string) {
  const words = wordsOf(text, DISPLAY_WORDS_MAX)
  // Here alone letters count without their case: "ups", "MICROSOFT".
  const all = namesIn(capitalised(text), words)
  const hits = all.filter(
    ({ value, start, end }) => value.name.length > SHORT_LETTERS_MAX || all.length * 2 > words.length || !isSmall(text.slice(start, end)),
  )
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
  const [first] = identity.from
  // `From: "Parcel@Delivery.example", <a@b.example>`: an address put before the true one is what a reader is shown.
  const inPlaceOfName = !shown && first && identity.from.length > 1 ? { ...first, displayName: first.address.replace('@', ' ') } : null
  return identity.from.slice(0, AUTHORS_MAX).flatMap((author) => {
    const named = author === shown ? inDisplayName(author) : inPlaceOfName && author === first ? inDisplayName(inPlaceOfName) : []
    return isReconstructed ? named : [...named.map((one) => asNamesake(one, author)), ...inDomain(author)]
  })
}

/** Postbank of Bulgaria is no Postbank of Germany that writes from a foreign domain: of two banks of one name it is the one whose domain it is. GLS, who bring parcels, are no bank. */
function asNamesake(one: Evidence, { domain }: Mailbox): Evidence {
  const label = (registrableDomain(domain) ?? '').split('.', 1)[0]
  const owner =
    label &&
    wordsOf(one.known.name, DISPLAY_WORDS_MAX)
      .map(({ text }) => text)
      .join('') === label
      ? ownerOf(domain)?.owner
      : undefined
  return owner && owner !== one.known.organisation && owner.sector === one.known.organisation.sector
    ? { ...one, known: { ...one.known, organisation: owner } }
    : one
}

function inDomain(author: Mailbox): Evidence[] {
  const { domain, address, at } = author
  // A free mailbox speaks for its holder, not for the provider; so does one that a service gives to each customer.
  if (domain === '') return []
  const isHolders = listed('free-mailers', domain) !== null || listed('tenant-mailers', domain) !== null
  const found = isHolders ? null : ownerOf(domain)
  if (!found) return inAddress(author, isHolders)
  const known = { organisation: found.owner, name: found.owner.name, isAmbiguous: false }
  return [{ known, kind: 'author-domain', weight: WEIGHTS.authorDomain, text: address, at }]
}

const ADDRESS_CHARS_MAX = 100
const ADDRESS_WORDS_MAX = 20
/** Shorter names are syllables of other words, if they are not the whole domain. */
const ADDRESS_NAME_LETTERS_MIN = 5
const DOMAIN_NAME_LETTERS_MIN = 4

/** `paypal-service@office.example`, `info@paypal-help.example`: what the parts of an address spell. */
function inAddress({ address, domain, at }: Mailbox, isHolders: boolean): Evidence[] {
  const text = (isHolders ? address.slice(0, address.lastIndexOf('@')) : address)
    .slice(0, ADDRESS_CHARS_MAX)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .toUpperCase()
  return namesIn(text, wordsOf(text, ADDRESS_WORDS_MAX)).flatMap(({ value: known, start, end }) => {
    const isDomain = end - start >= DOMAIN_NAME_LETTERS_MIN && domain.toUpperCase().startsWith(`${text.slice(start, end)}.`)
    if (known.isAmbiguous || !(isDomain || known.name.length >= ADDRESS_NAME_LETTERS_MIN)) return []
    return [{ known, kind: 'author-address' as const, weight: WEIGHTS.authorAddress, text: address, at }]
  })
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

/** "Netflix4711": random figures behind a name, so that no two subjects are alike. */
const FIGURES = /(?<=\p{L}{5})(?=\d)/gu

export function inSubject({ subject }: Message): Evidence[] {
  const text = subject.text.slice(0, SUBJECT_CHARS_MAX).replaceAll('&amp;', '&')
  const at = subject.at ?? { part: HEADER, start: 0, end: 0 }
  const plain = readSubject(text, at)
  const known = new Set(plain.map((one) => one.known.organisation))
  const isNew = (one: Evidence) => !known.has(one.known.organisation)
  const right = withLettersPutRight(text)
  const swapped = right === null ? [] : readSubject(right, at).filter(isNew)
  const spaced = text.replace(FIGURES, ' ')
  const parted = spaced === text ? [] : readSubject(spaced, at).filter(isNew)
  return [
    ...plain,
    ...swapped.map((one) => ({
      ...one,
      disguised: { as: asWritten(one.text, right ?? '', text), right: one.known.name, how: 'lookalike-letters' as const },
    })),
    ...parted,
  ]
}

/** Putting letters right keeps the length of a text. */
const asWritten = (name: string, right: string, text: string): string => {
  const start = right.indexOf(name)
  return text.slice(start, start + name.length)
}

function readSubject(text: string, at: MessageAt): Evidence[] {
  const words = wordsOf(text, SUBJECT_WORDS_MAX)
  return namesIn(text, words).map(({ value: known, start, end, from, to }) => {
    const isWhole = words.every(({ text: word }, index) => (index >= from && index < to) || isFiller(word))
    const weight = known.isAmbiguous
      ? WEIGHTS.subjectAmbiguous
      : isTied(words, from, to)
        ? WEIGHTS.subjectOwn
        : isWhole
          ? WEIGHTS.subjectWhole
          : WEIGHTS.subject
    return { known, kind: 'subject', weight, text: text.slice(start, end), at }
  })
}
