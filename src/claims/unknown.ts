/** A display name that is clearly an organisation's, of one that we do not know. */
import { listed } from '../knowledge/index.ts'
import type { Claim, Mailbox } from '../model/index.ts'
import { toUnicode } from '../names/index.ts'
import { asCalled, type CalledName, type MailText, spokenName } from './called-name.ts'
import { ROLE_WORDS } from './evidence.ts'
import { wordsOf } from './fold.ts'
import { knownPerson } from './known-people.ts'
import { signedFor } from './signed-for.ts'
import { speltOut } from './spelt-out.ts'
import { NAME_CHARS_MAX, SLOGANS, writtenName } from './written-name.ts'

const WORDS_MAX = 12
/** RFC 1035 §2.3.4. */
const DOMAIN_CHARS_MAX = 253
/** Legal forms, and what only organisations have. A person's name holds none of them. */
const ORGANISED: ReadonlySet<string> = new Set(
  (
    'inc llc ltd limited gmbh corp corporation plc bv nv ltda sarl srl oy ab kg ev team support bank banco banque banca service services helpdesk department administrator ' +
    'security billing customercare foundation association university ministry government authority federal police court insurance airlines hospital pharmacy ' +
    'kundenservice kundendienst sparkasse volksbank versicherung finanzamt ministerium verband stiftung sicherheit equipe suporte atendimento ministerio prefeitura receita ' +
    'secretaria cartorio detran klantenservice belastingdienst stichting servicio ayuntamiento servizio assistenza ministere prefecture office desk'
  ).split(' '),
)
const WHOLE = 0.6
/** "Kundenservice": somebody's, but whose? */
const ONLY_ROLE = 0.5
/** A name that may be a person's or an organisation's: said, but nothing rests on it. */
const BORNE_OUT = 0.4
/** What the text calls itself, where the sender's name does not appear in it. */
const SPOKEN = 0.25
const NOT_BORNE_OUT = 0.2
/** Whom a letter is written for goes before the person who signs it. */
const SIGNED_FOR = 0.45
/** The name that the address spells: surer than what a text says by the way, less than a name beside the address that the text bears out. */
const SPELT_OUT = 0.35
/** "Harbour Works GmbH" says what it is, even where the text does not. */
const ORGANISED_NOT_BORNE_OUT = 0.55

/** Names that we do not know: the author's own, and one that the text gives instead. */
export function unknownClaims(author: Mailbox | undefined, mail: MailText): readonly Claim[] {
  const person = knownPerson(author, mail)
  if (person) return [person]
  const written = author ? writtenClaim(author, mail) : null
  const signed = toldBy(signedFor(mail), SIGNED_FOR)
  if (written && written.strength === BORNE_OUT) return [written, ...signed]
  const spelt = author ? speltOut(author, mail) : null
  return [...(written ? [written] : []), ...signed, ...toldBy(spelt, SPELT_OUT), ...toldBy(spokenName(mail), SPOKEN)]
}

const toldBy = (called: CalledName | null, strength: number): Claim[] =>
  called ? [{ organisation: null, name: called.name, strength, places: [{ kind: 'body', text: called.text, at: called.at }] }] : []

function writtenClaim(author: Mailbox, mail: MailText): Claim | null {
  const text = author.displayName.slice(0, NAME_CHARS_MAX).trim()
  if (text === '' || text.includes('@')) return null
  const isOrganised = wordsOf(text, WORDS_MAX).some(({ text: word }) => ORGANISED.has(word))
  const name = writtenName(author)
  if (name === null && !isOrganised) return null
  const said = name === null ? null : asCalled(name, mail)
  // "Ada" below a letter of Ada Example's is still Ada Example; "Acme" of Acme Gummies Diet is the firm.
  const called = said !== null && !isOrganised && (isPersonal(author) || introducesItself(said, mail)) ? name : said
  const isBorneOut = called !== null || (name !== null && isOwnName(author))
  const strength =
    name === null ? ONLY_ROLE : isOrganised ? (isBorneOut ? WHOLE : ORGANISED_NOT_BORNE_OUT) : isBorneOut ? BORNE_OUT : NOT_BORNE_OUT
  return { organisation: null, name: called ?? name ?? text, strength, places: [{ kind: 'display-name', text, at: author.at }] }
}

const INTRODUCED_CHARS_MAX = 1_500
const INTRODUCTION = /(?<!\p{L})(?:I am|I'm|I’m|[Mm]y name is|[Tt]his is) ([^\n.,]{2,40})/u
/** "I am David …" says that David is a first name. */
const introducesItself = (name: string, { visible }: MailText): boolean =>
  INTRODUCTION.exec(visible.text.slice(0, INTRODUCED_CHARS_MAX))?.[1]?.includes(name) ?? false

const PERSONAL = /^(?:mr|mrs|ms|miss|dr|sir|madam|prof|hon|rev|barr|herr|frau|sr|sra|justice|sgt|gen|capt)\b/i

/** With a title, or two or three words beside a mailbox that anybody may have: a person. */
function isPersonal({ displayName, domain }: Mailbox): boolean {
  if (PERSONAL.test(displayName.trim())) return true
  const words = wordsOf(displayName.slice(0, NAME_CHARS_MAX), WORDS_MAX)
  return (
    words.length > 1 &&
    words.length < 4 &&
    listed('free-mailers', domain) !== null &&
    !words.some(({ text }) => SLOGANS.has(text) || ROLE_WORDS.has(text))
  )
}

/** A display name that is a slogan or a role, and so nobody's: then what the content names is the claim. */
export function namesNobody({ displayName }: Mailbox): boolean {
  const words = wordsOf(displayName.slice(0, NAME_CHARS_MAX), WORDS_MAX).map(({ text }) => text)
  return (
    words.length > 0 && words.filter((word) => SLOGANS.has(word) || ROLE_WORDS.has(word) || /^\d+$/.test(word)).length * 2 > words.length
  )
}

/** The author writes in the name of their own domain: `Garden Post <news@gardenpost.example>`. */
export function isOwnName({ displayName, domain }: Mailbox): boolean {
  const label = wordsOf(toUnicode(domain.slice(0, DOMAIN_CHARS_MAX)).replaceAll('.', ' '), WORDS_MAX).map(({ text }) => text)
  const words = wordsOf(displayName.slice(0, NAME_CHARS_MAX), WORDS_MAX).map(({ text }) => text)
  if (words.length === 0) return false
  const joined = words.join('')
  return label.some((one) => one.length >= 4 && (joined.includes(one) || (joined.length >= 4 && one.includes(joined))))
}
