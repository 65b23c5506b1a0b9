/** The brand of the report: whom the mail says it is from, or whose name it uses, and whether that is impersonated, genuine, or could not be told. */
import { foldText } from '../claims/index.ts'
import { organisationById } from '../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, type Facts, isWebLink, type Outcomes, type Report, type Verdict } from '../model/index.ts'

/** Signals that say: the claimed organisation is not who sent it, or not who is linked. */
const SPEAKS_AGAINST = ['foreign-author-domain', 'failed-brand-authentication', 'foreign-link', 'shared-host-link', 'lookalike-domain']

/** A lure that signs with nobody's name trades on the one it drops: that much of a mention is needed. */
const DROPPED_STRENGTH_MIN = 0.13
const MENTIONED_STRENGTH_MIN = 0.1
/** What is given away, held back or runs out is somebody's: there a word in passing is whose name the lure trades on. */
const PASSING_STRENGTH_MIN = 0.03
const SOMEBODYS: ReadonlySet<string> = new Set(['prize', 'parcel', 'subscription'])
/** "Your Travel Team" writes about a voucher of somebody's: a name that we know, said in more than one place, is whose it is. */
const NAMED_STRENGTH_MIN = 0.15
/** A person whose name everybody knows: more than a mention of a firm. */
const PERSON_STRENGTH_MIN = 0.45
/** A name of the sender's that its own text uses. */
const BORNE_OUT_STRENGTH_MIN = 0.4

export function brandOf(facts: Partial<Facts>, outcomes: Outcomes, verdict: Verdict): Report['brand'] {
  const claim = claimedBy(facts, verdict)
  if (!claim) return null
  const hasFired = (id: string) => outcomes[id]?.state === 'fired'
  const role =
    claim.organisation === null
      ? 'unverified'
      : hasFired('confirmed-author')
        ? 'genuine'
        : SPEAKS_AGAINST.some(hasFired)
          ? 'impersonated'
          : 'unverified'
  return { name: claim.name, organisation: claim.organisation, role }
}

function claimedBy({ claims = [], links = [], message, lure }: Partial<Facts>, verdict: Verdict): Claim | null {
  const strongest = claims.find(
    ({ organisation, strength }) => strength > CLAIM_STRENGTH_MIN || (organisation !== null && strength === CLAIM_STRENGTH_MIN),
  )
  const isJudged = verdict === 'attack' || verdict === 'suspicious'
  const named =
    isJudged && strongest?.organisation === null
      ? claims.find((claim) => (claim.strength >= NAMED_STRENGTH_MIN || isInSubject(claim)) && isDropped(claim))
      : null
  if (strongest) return named ?? strongest
  const unknown = claims.filter(({ organisation, strength }) => organisation === null && strength < CLAIM_STRENGTH_MIN)
  // Who has nothing to hide goes by the name beside the address; what the text says is at times somebody else's notice.
  const given = verdict === 'benign' ? unknown.find(({ places }) => places[0]?.kind === 'display-name') : undefined
  const written = given ?? unknown[0] ?? null
  const dropped = (strengthMin: number) => {
    const enough = claims.filter((claim) => claim.strength >= strengthMin && isDropped(claim))
    // "FREE!" beside the address is nobody's name where the subject says whose it is.
    return enough.find(isWritten) ?? (enough[0] ? (claims.find(isInSubject) ?? enough[0]) : null)
  }
  if (isJudged)
    return (
      (written && written.strength >= PERSON_STRENGTH_MIN && written.places[0]?.kind !== 'body'
        ? (dropped(NAMED_STRENGTH_MIN) ?? written)
        : null) ??
      dropped(lure?.object === 'prize' ? MENTIONED_STRENGTH_MIN : DROPPED_STRENGTH_MIN) ??
      (written && written.strength >= BORNE_OUT_STRENGTH_MIN ? written : null) ??
      dropped(SOMEBODYS.has(lure?.object ?? '') ? PASSING_STRENGTH_MIN : MENTIONED_STRENGTH_MIN) ??
      written ??
      claims.find((claim) => claim.organisation === null || isDropped(claim)) ??
      // An everyday word ("Next", "Free") said in passing is nobody's name.
      claims.find(({ strength, places }) => strength >= MENTIONED_STRENGTH_MIN || new Set(places.map(({ kind }) => kind)).size > 1) ??
      null
    )
  // A person who writes to somebody is no brand; who sends a button to press speaks for something.
  const isCommercial = (isBulk(message) || links.some((link) => link.isCallToAction && isWebLink(link))) && !isAnswer(message)
  return verdict === 'unwanted' || isCommercial ? written : null
}

const isAnswer = (message: Facts['message'] | undefined): boolean =>
  message?.header.some(({ key }) => key === 'in-reply-to' || key === 'references' || key === 'list-post') ?? true

const isBulk = (message: Facts['message'] | undefined): boolean => message?.header.some(({ key }) => key === 'list-unsubscribe') ?? false

const isInSubject = (claim: Claim): boolean =>
  claim.strength >= MENTIONED_STRENGTH_MIN && isWritten(claim) && claim.places.some(({ kind }) => kind === 'subject')

const isWritten = ({ organisation, places }: Claim): boolean => {
  const known = organisation === null ? undefined : organisationById(organisation)
  const names = known ? [known.name, ...known.aliases].map(folded) : []
  return places.some(({ text, disguised }) => disguised !== undefined || names.some((name) => folded(text).includes(name)))
}

/** A name that is no everyday word ("Free", "Next", "Box"), said elsewhere than in a borrowed sender address. */
function isDropped({ organisation, places }: Claim): boolean {
  const known = organisation === null ? undefined : organisationById(organisation)
  if (!known) return false
  const names = [known.name, ...known.aliases].map(folded)
  return places.some(({ kind, text, disguised }) => {
    const said = folded(text)
    return kind === 'display-name' || disguised !== undefined || (kind !== 'author-domain' && names.some((name) => said.includes(name)))
  })
}

/** Look-alike letters as those that they imitate: a name in disguise is that name. */
const folded = (name: string): string => foldText(name).replaceAll(' ', '')
