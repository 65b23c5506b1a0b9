/** A display name that is clearly an organisation's, of one that we do not know. */
import type { Claim, Mailbox } from '../model/index.ts'
import { toUnicode } from '../names/index.ts'
import { ROLE_WORDS } from './evidence.ts'
import { wordsOf } from './fold.ts'
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
const ONLY_NAME = 0.3

export function unknownClaim(author: Mailbox | undefined): Claim | null {
  const text = author?.displayName.slice(0, NAME_CHARS_MAX).trim() ?? ''
  if (!author || text === '' || text.includes('@')) return null
  const isOrganised = wordsOf(text, WORDS_MAX).some(({ text: word }) => ORGANISED.has(word))
  const name = writtenName(author)
  if (name === null && !isOrganised) return null
  const strength = name === null ? ONLY_ROLE : isOrganised ? WHOLE : ONLY_NAME
  return { organisation: null, name: name ?? text, strength, places: [{ kind: 'display-name', text, at: author.at }] }
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
