/** A display name that is clearly an organisation's, of one that we do not know. */
import type { Claim, Mailbox } from '../model/index.ts'
import { toUnicode } from '../names/index.ts'
import { ROLE_WORDS } from './evidence.ts'
import { wordsOf } from './fold.ts'

const NAME_CHARS_MAX = 80
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
const ONLY_ROLE = 0.5

export function unknownClaim(author: Mailbox | undefined): Claim | null {
  const name = author?.displayName.slice(0, NAME_CHARS_MAX).trim() ?? ''
  if (!author || name === '' || name.includes('@')) return null
  const words = wordsOf(name, WORDS_MAX).map(({ text }) => text)
  const organised = words.filter((word) => ORGANISED.has(word)).length
  if (organised === 0) return null
  const strength = words.length > organised ? WHOLE : ONLY_ROLE
  return { organisation: null, name, strength, places: [{ kind: 'display-name', text: name, at: author.at }] }
}

/** Words of slogans: "Herzlichen Glückwunsch!", "Today's winner". */
const SLOGANS: ReadonlySet<string> = new Set(
  (
    'herzlichen gluckwunsch gratulation winner winners today todays congratulations congrats ausgewahlt auserwahlt chance belohnung paid customer dear selected confirmation needed ' +
    'exclusive exklusiv exklusives angebot offer gratis ohne bedingungen sofort offnen selektiert welkomstpakket wichtig sehr nur heute das ist sind sie dies und streaming technischer ' +
    'ihr ihre kundenservice thank thanks final notice warning urgent new order bestatigung felicitations vous avez gagne parabens premio aviso pakketvrijgave opgelet'
  ).split(' '),
)

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
