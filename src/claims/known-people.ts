/** People of whom everybody has heard and in whose name fortunes are given away: the rich, winners of lotteries, widows of rulers. No organisation, no domain: said, never checked. */
import { type Claim, locateText, type Mailbox } from '../model/index.ts'
import type { MailText } from './called-name.ts'
import { closingIn } from './closing.ts'
import { type Word, wordsOf } from './fold.ts'

/** The name as people write it; behind it other spellings of first names, and of the last one. */
const PEOPLE: readonly (readonly [name: string, first: string, last: string])[] = [
  ['Elon Musk', 'elon', 'musk'],
  ['Jeff Bezos', 'jeff jeffrey', 'bezos bezo'],
  ['Bill Gates', 'bill', 'gates'],
  ['Warren Buffett', 'warren', 'buffett buffet'],
  ['Mark Zuckerberg', 'mark', 'zuckerberg'],
  ['MacKenzie Scott', 'mackenzie', 'scott'],
  ['Bernard Arnault', 'bernard', 'arnault'],
  ['Mavis Wanczyk', 'mavis', 'wanczyk wanczky'],
  ['Maria-Elisabeth Schaeffler', 'elisabeth elizabeth', 'schaeffler schaffler'],
  ['Aisha Gaddafi', 'aisha aicha ayesha', 'gaddafi qaddafi gadhafi kadhafi alqaddafi algaddafi'],
  ['Manuel Franco', 'manuel', 'franco'],
  ['Gloria MacKenzie', 'gloria', 'mackenzie'],
  ['Shane Missler', 'shane', 'missler'],
  ['Tayeb Souami', 'tayeb', 'souami'],
  ['Azim Premji', 'azim', 'premji'],
  ['Mukesh Ambani', 'mukesh', 'ambani'],
  ['Dieter Schwarz', 'dieter', 'schwarz'],
  ['Susanne Klatten', 'susanne', 'klatten'],
  ['Françoise Bettencourt Meyers', 'francoise', 'bettencourt meyers'],
  ['Carlos Slim', 'carlos', 'slim'],
  ['Larry Ellison', 'larry', 'ellison'],
  ['Michael Bloomberg', 'michael mike', 'bloomberg'],
  ['Alice Walton', 'alice', 'walton'],
  ['Suha Arafat', 'suha', 'arafat'],
  ['Leila Trabelsi', 'leila', 'trabelsi'],
  ['Asma al-Assad', 'asma', 'assad alassad'],
  ['Donald Trump', 'donald', 'trump'],
]
const ROWS = PEOPLE.map(([name, first, last]) => ({ name, first: new Set(first.split(' ')), last: new Set(last.split(' ')) }))
const LASTS: ReadonlySet<string> = new Set(ROWS.flatMap(({ last }) => [...last]))

/** Between the two stand initials and middle names. */
const APART_WORDS_MAX = 2
const DISPLAY_CHARS_MAX = 100
const ADDRESS_CHARS_MAX = 64
const WORDS_MAX = 300
const HEAD_CHARS_MAX = 1_200
const SAID_BEFORE_CHARS = 40
const INTRODUCED = /(?:\bI am|\bI'm|\bI’m|\b[Tt]his is|\b[Mm]y name is|\b[Nn]ame ?:)[^.\n]{0,30}$/
/** More than a sender's unknown name that the text bears out, less than what makes a claim to be held against facts. */
const STRENGTH = 0.45

/** The person as whom the mail is written: beside the address, in it, "I am …", or below the letter. News about them are none. */
export function knownPerson(author: Mailbox | undefined, { visible }: MailText): Claim | null {
  const beside = author && (personIn(wordsOf(author.displayName.slice(0, DISPLAY_CHARS_MAX), WORDS_MAX)) ?? inAddress(author))
  if (author && beside) return claimOf(beside.name, { kind: 'display-name', text: author.displayName || author.address, at: author.at })
  const { text } = visible
  const closing = closingIn(text)
  const found = personIn(wordsOf(text.slice(0, HEAD_CHARS_MAX), WORDS_MAX), (start) =>
    INTRODUCED.test(text.slice(Math.max(0, start - SAID_BEFORE_CHARS), start)),
  )
  const signed = found || !closing ? null : personIn(wordsOf(text.slice(closing.start, closing.end), WORDS_MAX))
  const place = found ?? (signed && closing && { ...signed, start: signed.start + closing.start, end: signed.end + closing.start })
  if (!place) return null
  const { name, start, end } = place
  return claimOf(name, { kind: 'signature', text: text.slice(start, end), at: locateText(visible, start, end) })
}

const claimOf = (name: string, place: Claim['places'][number]): Claim => ({ organisation: null, name, strength: STRENGTH, places: [place] })

/** `bernardarnault190@…`, `bezosjeff7@…`. */
function inAddress({ address }: Mailbox) {
  const letters = address
    .slice(0, Math.max(0, address.lastIndexOf('@')))
    .slice(0, ADDRESS_CHARS_MAX)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const spelt = ({ first, last }: (typeof ROWS)[number]) =>
    [...first].some((one) => [...last].some((other) => letters.includes(one + other) || letters.includes(other + one)))
  return ROWS.find(spelt) ?? null
}

function personIn(words: readonly Word[], isMeant: (start: number) => boolean = () => true) {
  for (const [at, { text, end }] of words.entries()) {
    if (!LASTS.has(text)) continue
    const before = words.slice(Math.max(0, at - 1 - APART_WORDS_MAX), at)
    for (const { name, first, last } of ROWS) {
      const start = last.has(text) ? before.find((word) => first.has(word.text))?.start : undefined
      if (start !== undefined && isMeant(start)) return { name, start, end }
    }
  }
  return null
}
